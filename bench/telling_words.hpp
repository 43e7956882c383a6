#pragma once
// Words that tell apart languages that a few hundred sentences do not: read with the sentences when the table of languages is trained.

#include <string_view>

namespace amends::bench {

struct TellingWords {
  std::string_view code;
  std::string_view words;
};

// Tables, one line a row:
// clang-format off
inline constexpr TellingWords telling_words[] = {
    {"bs", "tokom historija historije hiljada hiljade januar januara februar februara mart marta april aprila maj maja juni juna juli jula august augusta septembar septembra oktobar oktobra novembar novembra decembar decembra ko neko niko univerzitet univerziteta muzika muzike kancelarija općina opština saopćenje lahko kahva mehko polahko sedmica sedmice sedmici bosanski bosanskohercegovački sarajevo sarajeva sarajevu bih fbih kanton kantona entitet entiteta federacije federacija voz vazduh fudbal fudbaler fabrika evropa evrope evropske organizacija tačka tačno porodica porodice hemija hljeb ćemo uslov uslova uslovi obavezno prisustvo stepen sistem učestvovati saradnja saradnje odbrana procenat posto također poslije bosne hercegovine tuzla zenica mostar bošnjaka"},
    {"hr", "tijekom povijest povijesti tisuća tisuće siječanj siječnja veljača veljače ožujak ožujka travanj travnja svibanj svibnja lipanj lipnja srpanj srpnja kolovoz kolovoza rujan rujna listopad listopada studeni studenoga prosinac prosinca tko netko nitko sveučilište sveučilišta glazba glazbe ured priopćenje lako kava meko tjedan tjedna tjednu hrvatska hrvatske hrvatskoj hrvatski hrvatskog zagreb zagreba zagrebu županija županije vlak zrak nogomet tvornica europa europe europske organizacija točka točno obitelj obitelji kemija kruh uvjet uvjeta uvjeti nazočnost stupanj sustav sudjelovati suradnja suradnje obrana postotak glede osobito split rijeka osijek dalmacija kuna euro uporaba izvješće"},
    {"ms", "kerana boleh wang awak beliau ialah daripada kerajaan bahawa universiti sahaja isu ogos mahu cuba kereta berkata malaysia kuala lumpur datuk seri sabah sarawak rm jabatan syarikat pejabat hospital polis doktor sekolah pelajar pilihan raya perdana menteri kementerian manakala iaitu bagaimanapun mesyuarat kempen bas lapangan terbang kawasan pengarah faedah tahap kos cukai perkhidmatan kaedah hendaklah tersebut sekiranya bandar ahad isnin selasa rabu khamis jumaat sabtu mac jun julai disember bertanggungjawab berlaku ramai diri sendiri seorang beritahu macam tengok nak tak dah"},
    {"id", "karena bisa uang anda kamu bahwa universitas saja agustus mau coba mobil indonesia jakarta rp rupiah dinas perusahaan kantor rumah sakit polisi dokter siswa mahasiswa pemilu presiden kementerian sedangkan yaitu namun rapat kampanye bus bandara wilayah direktur manfaat tingkat biaya pajak layanan metode harus jika kota minggu senin selasa rabu kamis jumat sabtu maret juni juli desember pemerintah beberapa banyak seperti dengan para oleh bupati gubernur pt jawa sumatera surabaya bandung bakal usai sempat hingga guna terkait lebih nggak gak aja udah"},
    {"nn", "ikkje eg frå ein eit dei vart vore berre noko korleis kva kven kvar meir nokre kjem heile saman fleire ho me gjer seier vere vera hjå mykje sjølv sidan medan difor òg skal mellom einaste kvart hadde fekk gjekk såg nokon ingen gong gongen gonger gongar heim ute inne difor dykk dykkar vår vårt tru trur veit veke veker året åra menneske menneska kommunen norsk nynorsk eigen eigne eige fyrste verta verte blei"},
    {"nb", "ikke jeg fra en et de ble vært bare noe hvordan hva hvem hver mer noen kommer hele sammen flere hun vi gjør sier være hos mye selv siden mens derfor også skal mellom eneste hvert hadde fikk gikk så gang ganger hjem ute inne deres vår vårt tror vet uke uker året årene mennesker menneskene kommunen norsk bokmål egen egne eget første bli blir etter opp nå ut meg deg seg av hvis fordi"},
    {"da", "ikke jeg fra en et de blev været kun noget hvordan hvad hvem hver mere nogen kommer hele sammen flere hun vi gør siger være hos meget selv siden mens derfor også skal mellem eneste hvert havde fik gik så gang gange hjem ude inde deres vores tror ved uge uger året årene mennesker kommunen dansk egen egne eget første blive bliver efter op nu ud mig dig sig af hvis fordi københavn danmark kroner lige bedre nogle nye både"},
    {"zu", "ukuthi noma futhi kanye ngoba lapho njengoba khona umuntu abantu kodwa uma ngesikhathi kusho unkosi ethi uthi nokuthi ukuze kwakungu lokhu lolu lezi laba isizulu kakhulu eningizimu ngaphandle ngaphambi emva"},
    {"xh", "ukuba okanye kwaye kunye kuba apho njengoko xa umntu abantu kodwa ngexesha utshilo esithi uthi nokuba ukuze oku olu ezi aba isixhosa kakhulu emzantsi ngaphandle phambi emva kwakhona ngokuba into loo ngenxa ngoko yokuba wakhe"},
    {"nl", "het niet ik je jij wij zij hebben hij heeft zijn worden wordt werd naar met geen ook nog steeds aangekomen niemand geeft antwoord deze dit die een voor jullie uw mijn goed mij ons onze hun haar kan kunnen moet moeten zal zullen wil willen gaan gaat komen komt doen doet zeggen zegt staat staan uit bij maar toen dan heel veel meer weer altijd nooit iets niets iemand klant pakket bestelling nederland"},
    {"af", "nie ek jy ons hulle het hy word is geword na met geen ook nog steeds aangekom niemand gee antwoord hierdie daardie 'n vir julle my goed hul haar kan kon moet sal wil gaan kom doen sê staan uit by maar toe dan baie meer weer altyd nooit iets niks iemand kliënt pakkie bestelling suid-afrika skryf vandag gister wees wat"},
    {"ca", "amb és però què aquest aquesta aquests aquestes els les del dels per a una un més també són fer molt tot tots anys dia després avui meu meva seu seva nostre perquè només on quan sense fins cap gent barcelona catalunya català"},
    {"es", "con es pero qué este esta estos estas los las del por para una un más también son hacer mucho todo todos años día después hoy mi su nuestro porque solo donde cuando sin hasta gente pero muy gracias ustedes"},
    {"gl", "con é pero que este esta estes estas os as do da dos das por para unha un máis tamén son facer moito todo todos anos día despois hoxe meu seu noso porque só onde cando sen ata xente galicia galego non"},
    {"pt", "com é mas que este esta estes estas os as do da dos das por para uma um mais também são fazer muito todo todos anos dia depois hoje meu seu nosso porque só onde quando sem até gente não você obrigado brasil"},
    {"sk", "nie je som sme ste sú ale čo ktorý ktorá ktoré pre aj tiež len ešte už keď kde prečo deň slovensko bratislava alebo možno veľmi dobre ďakujem rok roku môže musí lebo ako by bol bola bolo boli tento táto"},
    {"cs", "ne je jsem jsme jste jsou ale co který která které pro i také jen ještě už když kde proč den česko praha nebo možná velmi dobře děkuji rok roku může musí protože jako by byl byla bylo byli tento tato"},
    {"mk", "не е сум сме сте се но што кој која кое за и исто само уште кога каде зошто ден македонија скопје или можеби многу добро благодарам година може мора бидејќи како би бил била било овој оваа ќе од на"},
    {"bg", "не е съм сме сте са но какво кой която което за и също само още кога къде защо ден българия софия или може много добре благодаря година трябва защото като би бил била било този тази ще от на"},
};
// clang-format on

}  // namespace amends::bench
