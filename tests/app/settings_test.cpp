#include "house.hpp"

#include "app/access/house_playbooks.hpp"
#include "app/access/settings.hpp"
#include "app/access/staff.hpp"

namespace amends {
namespace {

using test::House;

Result<app::Settings> save(House& house, const app::Settings& settings, std::int64_t seen) {
  return house.app().writer->run_for<app::Settings>([&](app::Unit& unit) {
    unit.changed(app::Changed::settings);
    return app::save_settings(unit.tx, settings, seen);
  });
}

void store(House& house, const domain::Playbook& playbook) {
  const auto stored = house.app().writer->run([&](app::Unit& unit) { return app::save_playbook(unit.tx, playbook); });
  ASSERT_TRUE(stored) << stored.error().sentence;
}

TEST(Settings, a_stale_edit_is_refused_and_changes_nothing) {
  House house;
  auto settings = *app::load_settings(house.reader());
  settings.company = "Harbour Lane Ltd";
  const auto saved = save(house, settings, settings.version);
  ASSERT_TRUE(saved) << saved.error().sentence;
  EXPECT_EQ(saved->version, settings.version + 1);
  settings.company = "Somebody else's";
  const auto stale = save(house, settings, settings.version);
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().rule, "version_stale");
  EXPECT_EQ(app::load_settings(house.reader())->company, "Harbour Lane Ltd");
}

TEST(Settings, a_password_left_out_stays_and_a_server_left_out_goes) {
  House house;
  auto settings = *app::load_settings(house.reader());
  settings.smtp = app::SmtpSettings{"smtp.example.com", 587, app::SmtpTls::starttls, "hello", "secret"};
  settings = *save(house, settings, settings.version);
  settings.smtp->password.reset();
  settings.smtp->port = 465;
  settings = *save(house, settings, settings.version);
  EXPECT_EQ(settings.smtp->password, "secret");
  settings.smtp.reset();
  settings = *save(house, settings, settings.version);
  EXPECT_FALSE(app::load_settings(house.reader())->smtp);
}

TEST(Settings, a_models_key_stays_while_its_address_does_and_is_never_shown) {
  House house;
  auto settings = *app::load_settings(house.reader());
  EXPECT_FALSE(settings.model);
  settings.model = app::ModelSettings{"https://api.example.com/v1", "small", "secret", 30};
  settings = *save(house, settings, settings.version);
  EXPECT_FALSE(app::without_secrets(settings).model->api_key);
  settings.model->api_key.reset();
  settings.model->timeout_seconds = 60;
  settings = *save(house, settings, settings.version);
  EXPECT_EQ(settings.model->api_key, "secret");
  settings.model->api_key.reset();
  settings.model->base_url = "https://elsewhere.example.com/v1";
  settings = *save(house, settings, settings.version);
  EXPECT_FALSE(settings.model->api_key);
  settings.model->base_url = "http://elsewhere.example.com/v1";
  EXPECT_EQ(save(house, settings, settings.version).error().field, "/model/base_url");
}

TEST(Settings, a_signing_key_is_made_where_none_is_given_stays_and_is_never_shown) {
  House house;
  auto settings = app::load_settings(house.reader()).value();
  settings.mail_address = "hello@care.example.com";
  settings.dkim = app::DkimSettings{"Example.com", "amends", {}, {}};
  settings = save(house, settings, settings.version).value();
  const auto key = settings.dkim->private_key;
  ASSERT_TRUE(key);
  auto shown = app::without_secrets(settings);
  EXPECT_FALSE(shown.dkim->private_key);
  ASSERT_TRUE(shown.dkim->record);
  EXPECT_EQ(shown.dkim->record->name, "amends._domainkey.example.com");
  EXPECT_TRUE(shown.dkim->record->value.starts_with("v=DKIM1; k=rsa; p=MII")) << shown.dkim->record->value;
  shown.dkim->record->value = "something else";
  shown.dkim->selector = "next";
  settings = save(house, shown, shown.version).value();
  EXPECT_EQ(settings.dkim->private_key, key);
  EXPECT_EQ(app::without_secrets(settings).dkim->record->name, "next._domainkey.example.com");
}

TEST(Settings, a_signature_that_would_count_for_nothing_is_refused) {
  House house;
  auto settings = app::load_settings(house.reader()).value();
  settings.mail_address = "hello@example.com";
  const auto refused = [&](const char* domain, const char* selector, std::optional<std::string> key = {}) {
    settings.dkim = app::DkimSettings{domain, selector, std::move(key), {}};
    const auto saved = save(house, settings, settings.version);
    return saved ? std::string() : saved.error().field;
  };
  EXPECT_EQ(refused("elsewhere.example", "amends"), "/dkim/domain");
  EXPECT_EQ(refused("notexample.com", "amends"), "/dkim/domain");
  EXPECT_EQ(refused("com", "amends"), "/dkim/domain");
  EXPECT_EQ(refused("", "amends"), "/dkim/domain");
  EXPECT_EQ(refused("example.com", ""), "/dkim/selector");
  EXPECT_EQ(refused("example.com", "a b"), "/dkim/selector");
  EXPECT_EQ(refused("example.com", "amends; d=x"), "/dkim/selector");
  EXPECT_EQ(refused("example.com", "amends", "not a key"), "/dkim/private_key");
  EXPECT_EQ(refused("mail.example.com", "amends"), "");  // below the sender's own, as those who send for a house have it
}

TEST(Settings, the_playbook_follows_into_another_zone_and_currency) {
  House house;
  auto settings = *app::load_settings(house.reader());
  auto playbook = domain::default_playbook(settings.zone, settings.currency);
  playbook.hours.sat.clear();
  store(house, playbook);
  settings.zone = "Asia/Tokyo";
  settings.currency = "JPY";
  ASSERT_TRUE(save(house, settings, settings.version));
  const auto followed = *app::load_playbook(house.reader());
  EXPECT_EQ(followed.hours.zone, "Asia/Tokyo");
  EXPECT_TRUE(followed.hours.sat.empty());
  ASSERT_EQ(followed.authority.size(), playbook.authority.size());
  for (std::size_t i = 0; i < playbook.authority.size(); ++i) {
    EXPECT_EQ(followed.authority[i].up_to.currency, "JPY");
    EXPECT_EQ(followed.authority[i].up_to.amount_minor, playbook.authority[i].up_to.amount_minor / 100);
  }
}

TEST(Settings, a_currency_is_one_that_is_in_use) {
  House house;
  auto settings = *app::load_settings(house.reader());
  for (const auto* unknown : {"ZZZ", "DEM", "eur", "EURO", ""}) {
    settings.currency = unknown;
    const auto refused = save(house, settings, settings.version);
    ASSERT_FALSE(refused) << unknown;
    EXPECT_EQ(refused.error().field, "/currency");
  }
  for (const auto* known : {"EUR", "KWD", "JPY"}) {
    settings.currency = known;
    settings = *save(house, settings, settings.version);
    EXPECT_EQ(settings.currency, known);
  }
}

TEST(Settings, hours_set_in_a_zone_of_their_own_stay_there) {
  House house;
  auto settings = *app::load_settings(house.reader());
  store(house, domain::default_playbook("Europe/Dublin", settings.currency));
  settings.zone = "Asia/Tokyo";
  ASSERT_TRUE(save(house, settings, settings.version));
  EXPECT_EQ(app::load_playbook(house.reader())->hours.zone, "Europe/Dublin");
}

TEST(Settings, a_new_customer_is_written_to_in_the_companys_language) {
  House house;
  auto settings = *app::load_settings(house.reader());
  settings.language = "fr";
  ASSERT_TRUE(save(house, settings, settings.version));
  const auto opened = house.open(House::complaint());
  ASSERT_TRUE(opened) << opened.error().sentence;
  EXPECT_EQ((*house.reader().customer(opened->customer))->language, "fr");
}

TEST(Staff, a_new_colleague_has_as_many_places_as_was_said) {
  House house;
  const auto add = [&](std::optional<int> places) {
    app::NewStaff input{"Jonas Peeters", "Jonas@HarbourLane.example", domain::Role::agent, {}, {}, " ", {}, places};
    return house.app().writer->run_for<app::StaffRecord>([&](app::Unit& unit) {
      unit.changed(app::Changed::staff);
      return app::add_staff(unit.tx, input, "", house.clock().now());
    });
  };
  const auto refused = add(101);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().rule, "number_out_of_range");
  const auto added = add(6);
  ASSERT_TRUE(added) << added.error().sentence;
  EXPECT_EQ(added->places_per_day, 6);
  EXPECT_EQ(added->email, "jonas@harbourlane.example");
  EXPECT_EQ(added->zone, "Europe/Brussels");
  EXPECT_FALSE(added->line);
}

TEST(Staff, an_empty_line_or_team_takes_away_what_was_there) {
  House house;
  const auto change = [&](const app::StaffChange& input) {
    return house.app().writer->run_for<app::StaffRecord>([&](app::Unit& unit) {
      unit.changed(app::Changed::staff);
      return app::change_staff(unit.tx, house.ana().id, input, "");
    });
  };
  app::StaffChange given, emptied;
  given.line = "+32 3 555 01 42";
  given.team = "care";
  EXPECT_EQ(change(given)->line, "+32 3 555 01 42");
  emptied.line = " ";
  emptied.team = "";
  const auto changed = change(emptied);
  ASSERT_TRUE(changed) << changed.error().sentence;
  EXPECT_FALSE(changed->line);
  EXPECT_FALSE(changed->team);
}

}  // namespace
}  // namespace amends
