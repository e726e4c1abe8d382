// Invented snapshots of every page. Nobody in here exists.
#include <cmath>

#include "kiosk/session/service_view.hpp"
#include "tests/ui/screen_fixture.hpp"

namespace simkiosk {
namespace {

ProductOffering plan(const char* id, const char* zh, const char* tw, const char* en, const char* es, const char* ar,
                     int monthly, int once, int data, int minutes, int months, std::vector<std::string> categories,
                     bool fiveG = true) {
    ProductOffering offering;
    offering.id = id;
    offering.name.byLanguage = {zh, en, es, tw, ar};
    offering.description.byLanguage = {"适合每天使用", "Made for every day", "Para cada día", "適合每天使用",
                                       "لكل يوم"};
    offering.monthly = Money(monthly * 100, Currency::Cny);
    offering.oneTime = Money(once * 100, Currency::Cny);
    offering.dataGigabytes = data;
    offering.unlimitedData = data == 0;
    offering.voiceMinutes = minutes;
    offering.unlimitedVoice = minutes == 0;
    offering.messages = 100;
    offering.abroadMinutes = monthly > 120 ? 120 : 0;
    offering.fiveG = fiveG;
    offering.contractMonths = months;
    offering.categories = std::move(categories);
    return offering;
}

SharedImage drawnPortrait() {
    auto image = std::make_shared<Image>();
    image->width = 102;
    image->height = 126;
    image->pixels.resize(std::size_t(102 * 126 * 3));
    for (int y = 0; y < 126; ++y) {
        for (int x = 0; x < 102; ++x) {
            const double head = std::hypot((x - 51) / 22.0, (y - 50) / 28.0);
            const double body = std::hypot((x - 51) / 44.0, (y - 130) / 45.0);
            auto* pixel = &image->pixels[std::size_t((y * 102 + x) * 3)];
            pixel[0] = head < 1 ? 150 : body < 1 ? 110 : 235;
            pixel[1] = head < 1 ? 180 : body < 1 ? 70 : 232;
            pixel[2] = head < 1 ? 220 : body < 1 ? 50 : 228;
        }
    }
    return image;
}

SharedImage drawnContractPage() {
    auto image = std::make_shared<Image>();
    image->width = 827;
    image->height = 1169;
    image->format = PixelFormat::Gray8;
    image->pixels.assign(std::size_t(827 * 1169), 255);
    for (int y = 120; y < 1050; ++y) {
        for (int x = 90; x < 740; ++x) {
            const bool line = y % 34 < 12 && (x < 740 - (y * 7919 / 34) % 200);
            if (line) image->pixels[std::size_t(y * 827 + x)] = 120;
        }
    }
    return image;
}

NumberOffer offer(const char* digits, NumberClass numberClass, int price) {
    return {*Msisdn::parse(digits), numberClass, Money(price * 100, Currency::Cny)};
}

std::vector<NumberOffer> inventedNumbers() {
    return {offer("19900010002", NumberClass::Standard, 0),   offer("19900012345", NumberClass::Silver, 30),
            offer("19900018888", NumberClass::Platinum, 888), offer("19900013579", NumberClass::Standard, 0),
            offer("19900016688", NumberClass::Gold, 200),     offer("19900017171", NumberClass::Silver, 50),
            offer("19900012200", NumberClass::Standard, 0),   offer("19900015050", NumberClass::Silver, 30),
            offer("19900016161", NumberClass::Standard, 0),   offer("19900019999", NumberClass::Platinum, 1200),
            offer("19900017733", NumberClass::Standard, 0),   offer("19900011928", NumberClass::Standard, 0)};
}

Snapshot problemOf(ProblemCause cause, CardPlace card, DocumentPlace document, MoneyPlace money, const char* caseNumber,
                   Language language, Instant now) {
    auto snapshot = snapshotOf(Page::Problem, language, now);
    snapshot.problem = Problem{cause, card, document, money, caseNumber};
    return snapshot;
}

}  // namespace

std::vector<ProductOffering> inventedOfferings() {
    return {
        plan("p-1", "轻松卡", "輕鬆卡", "Easy", "Fácil", "سهل", 19, 10, 5, 100, 0, {"budget"}, false),
        plan("p-2", "学生卡", "學生卡", "Student", "Estudiante", "الطالب", 29, 0, 20, 100, 0, {"student", "budget"}),
        plan("p-3", "畅聊卡", "暢聊卡", "Talk more", "Hablar más", "مكالمات أكثر", 39, 0, 10, 600, 0, {"calls"}),
        plan("p-4", "旅行卡", "旅遊卡", "Traveller 30 days", "Viajero 30 días", "المسافر 30 يومًا", 49, 20, 30, 60, 0,
             {"traveller"}),
        plan("p-5", "标准套餐", "標準方案", "Standard", "Estándar", "قياسي", 59, 0, 30, 300, 12, {"data"}),
        plan("p-6", "流量王", "上網王", "Data king", "Rey de los datos", "ملك البيانات", 69, 10, 60, 200, 0, {"data"}),
        plan("p-7", "家庭共享套餐", "家庭共享方案", "Family share plus", "Familia compartida", "العائلة بلس", 99, 0, 80,
             800, 24, {"calls", "data"}),
        plan("p-8", "商务套餐", "商務方案", "Business", "Negocios", "الأعمال", 129, 0, 100, 0, 24, {"calls"}),
        plan("p-9", "5G 尊享", "5G 尊榮", "5G Premium", "5G Premium", "5G المميز", 169, 0, 150, 1000, 24, {"data"}),
        plan("p-10", "无限畅享", "無限暢享", "Everything unlimited", "Todo ilimitado", "كل شيء بلا حدود", 199, 0, 0, 0,
             24, {"data", "calls"})};
}

Snapshot snapshotOf(Page page, Language language, Instant now) {
    static const auto offerings = std::make_shared<const std::vector<ProductOffering>>(inventedOfferings());
    static const auto portrait = drawnPortrait();
    static const auto contract = drawnContractPage();
    Snapshot snapshot;
    snapshot.page = page;
    snapshot.language = language;
    snapshot.services.sale = page != Page::OutOfService;
    snapshot.offerings = offerings;
    snapshot.usual = {.sale = 194s, .preparing = 3800ms, .activating = 5200ms, .handingOut = 2100ms};
    snapshot.services.documents = {DocumentChoice::IdentityCard, DocumentChoice::Passport,
                                   DocumentChoice::ResidencePermit};
    if (page == Page::Attract) return snapshot;
    if (page == Page::Service) {
        snapshot.service = std::make_shared<const ServiceView>();
        return snapshot;
    }
    if (page == Page::OutOfService) {
        snapshot.services.missing = {"card_dispenser", "back_office"};
        return snapshot;
    }
    const bool sale = page < Page::Issue;
    snapshot.canCancel = sale;
    snapshot.canGoBack = sale && page != Page::Language && page != Page::Payment;
    if (page >= Page::Numbers) snapshot.chosenOfferingId = "p-6";
    if (page == Page::Numbers) {
        snapshot.numbers = inventedNumbers();
        snapshot.moreNumbers = true;
    }
    if (page > Page::Numbers && page <= Page::Receipt) {
        snapshot.reservedNumber = offer("19900016688", NumberClass::Gold, 200);
        if (page <= Page::Payment) snapshot.reservationEndsAt = now + 581s;
        snapshot.planDueToday = Money(7900, Currency::Cny);
        snapshot.numberPrice = Money(20000, Currency::Cny);
        snapshot.total = Money(27900, Currency::Cny);
    }
    if (page == Page::Passport) snapshot.document = DocumentChoice::Passport;
    if (page > Page::Passport && page <= Page::Receipt) {
        snapshot.maskedName = PersonalText("样*");
        snapshot.maskedDocumentNumber = PersonalText("110***********1234");
        snapshot.documentPhoto = portrait;
    }
    if (page == Page::LiveFace) {
        snapshot.face = {FaceGuidance::LookStraight, 0.35};
        snapshot.faceTriesLeft = 3;
    }
    if (page == Page::StaffCheck) {
        snapshot.staffPhase = StaffPhase::OnTheWay;
        snapshot.staffCaseNumber = "K000017";
    }
    if (page == Page::Review) {
        snapshot.contractPages = {contract, contract};
        snapshot.contractSha256 = "4e1f0c9a77b2d3556a1b";
    }
    if (page == Page::Payment) {
        snapshot.warnAt = now + 134s;
        snapshot.expiresAt = now + 164s;
        snapshot.paymentPhase = PaymentPhase::WaitingForWallet;
        snapshot.paymentQr =
            "00020101021226330016COM.EXAMPLE.PAY0109SHOP0000152045999530315654062"
            "79.005802CN5909EXAMPLE 16008SHANGHAI62200516TXN0000000000001630489AB";
    }
    if (page == Page::Issue) snapshot.simIccidTail = "4821";
    snapshot.activeNow = page >= Page::Receipt;
    if (page == Page::Receipt) snapshot.receiptPhase = ReceiptPhase::Printed;
    if (page == Page::Problem) snapshot.problem = Problem{};
    return snapshot;
}

std::vector<Scene> allScenes(Language language, Instant now) {
    const auto of = [&](Page page) { return snapshotOf(page, language, now); };
    const auto with = [&](Page page, auto change) {
        auto snapshot = of(page);
        change(snapshot);
        return snapshot;
    };
    const auto problem = [&](auto... facts) { return problemOf(facts..., language, now); };
    using enum ProblemCause;
    std::vector<Scene> scenes{
        {"attract", of(Page::Attract)},
        {"attract_new_machine", with(Page::Attract, [](auto& s) { s.usual = {}; })},
        {"attract_no_paper", with(Page::Attract, [](auto& s) { s.services.paperReceipt = false; })},
        {"language", of(Page::Language)},
        {"plans", of(Page::Plans)},
        {"plans_selected", of(Page::Plans), "Data king, ¥69 a month"},
        {"plans_questions", of(Page::Plans), "Help me choose"},
        {"plans_advised", of(Page::Plans),
         "Help me choose|How much video do you watch away from Wi-Fi? An hour a day|Do you call other countries? "
         "Sometimes|What may it cost a month? Any price"},
        {"plans_compared", of(Page::Plans), "Compare Easy|Compare Student|Compare Data king|Compare 3"},
        {"plans_without_contract", of(Page::Plans), "No contract"},
        {"numbers", of(Page::Numbers)},
        {"numbers_birthday", of(Page::Numbers), "Birthday|Digit 0|Digit 5|Digit 1|Digit 7"},
        {"numbers_pattern", of(Page::Numbers), "Pattern|Pattern AABB"},
        {"numbers_sorted", of(Page::Numbers), "Sort: Sort"},
        {"numbers_lapsed", with(Page::Numbers, [](auto& s) { s.notice = Notice::NumberLapsed; })},
        {"numbers_selected", of(Page::Numbers), "199 0001 6688, Gold, ¥200"},
        {"numbers_taken",
         with(Page::Numbers, [](auto& s) { s.notice = Notice::NumberJustTaken, s.moreNumbers = false; })},
        {"numbers_none",
         with(Page::Numbers,
              [](auto& s) { s.notice = Notice::NoNumbersFound, s.numbers.clear(), s.moreNumbers = false; })},
        {"consents", of(Page::Consents)},
        {"consents_staff", with(Page::Consents, [](auto& s) { s.consents = {Consent::Identification}; })},
        {"consents_given",
         with(Page::Consents, [](auto& s) { s.consents = {Consent::Identification, Consent::FaceProcessing}; })},
        {"consents_number_ending", with(Page::Consents,
                                        [now](auto& s) {
                                            s.reservationEndsAt = now + 44s;
                                            s.reservationExtendable = true;
                                        })},
        {"identity_card", of(Page::IdentityCard)},
        {"identity_card_expired", with(Page::IdentityCard, [](auto& s) { s.notice = Notice::CardExpired; })},
        {"identity_card_reading", with(Page::IdentityCard, [](auto& s) { s.identityPhase = IdentityPhase::Reading; })},
        {"identity_card_accepted", with(Page::IdentityCard,
                                        [&](auto& s) {
                                            const auto later = of(Page::LiveFace);
                                            s.identityPhase = IdentityPhase::Accepted;
                                            s.maskedName = later.maskedName;
                                            s.maskedDocumentNumber = later.maskedDocumentNumber;
                                            s.documentPhoto = later.documentPhoto;
                                        })},
        {"document", of(Page::Document)},
        {"passport", of(Page::Passport)},
        {"passport_glare", with(Page::Passport, [](auto& s) { s.mrzGuidance = MrzGuidance::Glare; })},
        {"passport_not_read", with(Page::Passport, [](auto& s) { s.notice = Notice::ZoneNotRead; })},
        {"passport_permit", with(Page::Passport, [](auto& s) { s.document = DocumentChoice::ResidencePermit; })},
        {"passport_place", with(Page::Passport, [](auto& s) { s.passportPhase = PassportPhase::PlaceOnReader; })},
        {"passport_reading", with(Page::Passport,
                                  [](auto& s) {
                                      s.passportPhase = PassportPhase::ReadingChip;
                                      s.chipProgress = 0.6;
                                  })},
        {"passport_accepted", with(Page::Passport,
                                   [&](auto& s) {
                                       const auto later = of(Page::LiveFace);
                                       s.passportPhase = PassportPhase::Accepted;
                                       s.maskedName = later.maskedName;
                                       s.maskedDocumentNumber = later.maskedDocumentNumber;
                                       s.documentPhoto = later.documentPhoto;
                                   })},
        {"live_face", of(Page::LiveFace)},
        {"live_face_left", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::TurnLeft, 0.6}; })},
        {"live_face_stand", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::LookAtCamera, 0}; })},
        {"live_face_closer", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::ComeCloser, 0.1}; })},
        {"live_face_go_left", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::MoveLeft, 0}; })},
        {"live_face_go_right", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::MoveRight, 0}; })},
        {"live_face_raise", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::RaiseHead, 0}; })},
        {"live_face_lower", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::LowerHead, 0}; })},
        {"live_face_stay", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::StayThere, 0.3}; })},
        {"live_face_uncover", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::UncoverFace, 0.2}; })},
        {"live_face_nod", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::Nod, 0.7}; })},
        {"live_face_blink", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::Blink, 0.75}; })},
        {"live_face_retry", with(Page::LiveFace,
                                 [](auto& s) {
                                     s.face = {FaceGuidance::OnePersonOnly, 0.1};
                                     s.notice = Notice::FaceTryAgain;
                                 })},
        {"live_face_done", with(Page::LiveFace, [](auto& s) { s.face = {FaceGuidance::Done, 1}; })},
        {"live_face_asking", with(Page::LiveFace,
                                  [](auto& s) {
                                      s.face = {FaceGuidance::Done, 1};
                                      s.busy = true;
                                  })},
        {"staff_check_calling", with(Page::StaffCheck,
                                     [](auto& s) {
                                         s.staffPhase = StaffPhase::Calling;
                                         s.staffCaseNumber = "";
                                     })},
        {"staff_check", of(Page::StaffCheck)},
        {"staff_check_undecided",
         with(Page::StaffCheck, [](auto& s) { s.consents = {Consent::Identification, Consent::FaceProcessing}; })},
        {"staff_check_comparing", with(Page::StaffCheck, [](auto& s) { s.staffPhase = StaffPhase::Comparing; })},
        {"review", of(Page::Review)},
        {"review_too_short", with(Page::Review, [](auto& s) { s.notice = Notice::SignatureTooShort; })},
        {"review_number_ending", with(Page::Review, [now](auto& s) {
             s.reservationEndsAt = now + 44s;
             s.reservationExtendable = true;
         })},
        {"review_shown", with(Page::Review,
                              [](auto& s) {
                                  s.shownName = PersonalText("样本·阿卜杜热合曼·尼亚孜");
                                  s.shownDocumentNumber = PersonalText("110101199001011234");
                              })},
        {"review_contract", of(Page::Review), "Read the contract"},
        {"payment", of(Page::Payment)},
        {"payment_opening", with(Page::Payment, [](auto& s) { s.paymentPhase = PaymentPhase::Opening, s.expiresAt.reset(); })},
        {"payment_confirmed", with(Page::Payment, [](auto& s) { s.paymentPhase = PaymentPhase::Confirmed, s.expiresAt.reset(); })},
        {"payment_leave", of(Page::Payment), "Exit"},
        {"payment_timeout", with(Page::Payment, [now](auto& s) { s.warnAt = now - 1s, s.expiresAt = now + 24s; })},
        {"review_timeout", with(Page::Review, [now](auto& s) { s.warnAt = now - 1s, s.expiresAt = now + 24s; })},
        {"issue", with(Page::Issue, [](auto& s) { s.issuePhase = IssuePhase::Activating; })},
        {"issue_take",
         with(Page::Issue, [now](auto& s) { s.issuePhase = IssuePhase::TakeCard, s.takeBy = now + 24s; })},
        {"issue_take_ending",
         with(Page::Issue, [now](auto& s) { s.issuePhase = IssuePhase::TakeCard, s.takeBy = now + 9s; })},
        {"issue_taken", with(Page::Issue, [](auto& s) { s.issuePhase = IssuePhase::Taken, s.activeNow = true; })},
        {"receipt", of(Page::Receipt)},
        {"receipt_printing", with(Page::Receipt, [](auto& s) { s.receiptPhase = ReceiptPhase::Printing; })},
        {"receipt_on_phone", with(Page::Receipt,
                                  [](auto& s) {
                                      s.receiptPhase = ReceiptPhase::NotPrinted;
                                      s.receiptQr =
                                          "SIM Kiosk Shop\nRECEIPT\nYour number\n199 0001 6688\n\nData king\n"
                                          "Data: 60 GB\nCalls: 200 min\nPrice per month: CNY 69.00\n\n"
                                          "Plan, due today: CNY 79.00\nNumber: CNY 200.00\nTOTAL: CNY 279.00\n"
                                          "Paid by QR code\nAuthorisation: 427362\n\nSIM card ending: 004821\n"
                                          "Identity check: chip + face\nYour number is active now.\n\n"
                                          "Your document data, picture and signature were deleted from this "
                                          "machine.\n\nDate: 2026-11-22 08:38\nKiosk: KIOSK001\n"
                                          "Transaction: 3BA2-3653-DAAD\nPlease keep this receipt.";
                                  })},
        {"receipt_timeout", with(Page::Receipt, [now](auto& s) { s.warnAt = now - 1s, s.expiresAt = now + 24s; })},
        {"goodbye", of(Page::Goodbye)},
        {"problem_not_confirmed",
         problem(PaymentNotConfirmed, CardPlace::NoneIssued, DocumentPlace::WithCustomer, MoneyPlace::NothingPaid, "")},
        {"problem_in_doubt",
         problem(InDoubt, CardPlace::Unknown, DocumentPlace::WithCustomer, MoneyPlace::BeingClarified, "C-2026-0042")},
        {"problem_not_taken",
         problem(SimNotTaken, CardPlace::Retained, DocumentPlace::OnReader, MoneyPlace::BeingReturned, "C-2026-0043")},
        {"problem_number_limit",
         problem(NumberLimitReached, CardPlace::NoneIssued, DocumentPlace::OnReader, MoneyPlace::NothingPaid, "")},
        {"problem_staff_did_not_come",
         problem(StaffDidNotCome, CardPlace::NoneIssued, DocumentPlace::OnReader, MoneyPlace::NothingPaid, "K000017")},
        {"problem_settling",
         [&] {
             auto s = problem(Cancelled, CardPlace::InMachine, DocumentPlace::OnReader, MoneyPlace::BeingReturned, "");
             s.busy = true;
             return s;
         }()},
        {"problem_cancelled",
         problem(Cancelled, CardPlace::NoneIssued, DocumentPlace::NotUsed, MoneyPlace::NothingPaid, "")},
        {"out_of_service", of(Page::OutOfService)},
        {"out_of_service_staff",
         [&] {
             auto s = of(Page::OutOfService);
             s.services.missing = {"storage"};
             s.services.staffNeeded = true;
             return s;
         }()},
    };
    for (int cause = 0; cause <= int(Cancelled); ++cause) {
        scenes.push_back({std::string("cause_") + toString(ProblemCause(cause)),
                          problem(ProblemCause(cause), CardPlace::NoneIssued, DocumentPlace::OnReader,
                                  MoneyPlace::NothingPaid, "")});
    }
    for (auto& scene : serviceScenes(language, now)) scenes.push_back(std::move(scene));
    return scenes;
}

}  // namespace simkiosk
