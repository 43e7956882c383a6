// Drafts by a language model, and the trial of its settings.

#include "app/drafting/drafting.hpp"
#include "http/case_path.hpp"
#include "http/resources.hpp"

namespace amends::http {
namespace {

struct DraftWanted {
  domain::LetterKind kind;
};
BOOST_DESCRIBE_STRUCT(DraftWanted, (), (kind))
struct ModelTest {
  bool ok = false;
  std::string sentence;
};
BOOST_DESCRIBE_STRUCT(ModelTest, (), (ok, sentence))

Result<app::SuggestedDraft> suggest_draft(Call& call, const CasePath& path, const DraftWanted& input) {
  auto* reader = TRY(detail::reader_here(call.services));
  const auto id = TRY(app::find_case(*reader, path.case_));
  return call.services.drafting.suggest(*reader, app::viewer_of(call.caller->staff), id, input.kind);
}

Result<None> cancel_draft(Call& call, const CasePath&, const None&) {
  call.services.drafting.cancel(call.caller->staff.id);
  return None{};
}

Result<ModelTest> test_model(Call& call, const None&, const app::ModelSettings& input) {
  auto* reader = TRY(detail::reader_here(call.services));
  TRY_VOID(app::check_model_settings(input, ""));
  const auto tried = call.services.drafting.try_out(app::with_kept_key(input, TRY(app::load_settings(*reader)).model));
  return tried ? ModelTest{true, *tried} : ModelTest{false, tried.error().sentence};
}

}  // namespace

void model_routes(Api& api) {
  api.slow<CasePath, DraftWanted, app::SuggestedDraft>(
      Method::post, "/cases/{case}/suggested-draft",
      {"Let the language model suggest a draft: of a reflection, an update or an apology. It is kept nowhere and sent nowhere", "Drafts",
       Door::signed_in, 200, false, Lane::model},
      suggest_draft);
  api.slow<CasePath, None, None>(Method::delete_, "/cases/{case}/suggested-draft",
                                 {"End the suggestion that is under way for you", "Drafts"}, cancel_draft);
  api.slow<None, app::ModelSettings, ModelTest>(
      Method::post, "/settings/model/test",
      {"Try the language model: what is wrong, in a sentence", "Set-up", Door::admin, 200, false, Lane::model}, test_model);
}

}  // namespace amends::http
