#include "ui/viewmodels/service_wording.hpp"

#include <QCoreApplication>
#include <QStringList>

#include "ui/viewmodels/wording.hpp"

namespace simkiosk {
namespace {

struct ServiceWording {
    Q_DECLARE_TR_FUNCTIONS(ServiceWording)
};

QString textOf(const std::string& text) { return QString::fromStdString(text); }

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString figureOf(const TestResult& result) {
    const int figure = *result.figure;
    if (result.step == TestStep::Encrypted) return ServiceWording::tr("valid for %n more days", nullptr, figure);
    if (figure < 0) return ServiceWording::tr("%1 s behind the carrier").arg(-figure);
    return ServiceWording::tr("%1 s ahead of the carrier").arg(figure);
}

}  // namespace

QString wordsOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::Timeout: return ServiceWording::tr("it does not answer");
        case ErrorCode::Disconnected: return ServiceWording::tr("it is not connected");
        case ErrorCode::Refused: return ServiceWording::tr("it declined");
        case ErrorCode::Malformed: return ServiceWording::tr("its data are damaged");
        case ErrorCode::Unsupported: return ServiceWording::tr("it cannot do this");
        case ErrorCode::NotFound: return ServiceWording::tr("it was not found");
        case ErrorCode::Conflict: return ServiceWording::tr("somebody else was first");
        case ErrorCode::Busy: return ServiceWording::tr("it is busy");
        case ErrorCode::Cancelled: return ServiceWording::tr("it was stopped");
        case ErrorCode::Storage: return ServiceWording::tr("the disk is full or damaged");
        case ErrorCode::Invalid: return ServiceWording::tr("a value or a setting is wrong");
        case ErrorCode::Internal: return ServiceWording::tr("the program has a fault");
    }
    return {};
}

QString wordsOf(MachineFact fact) {
    switch (fact) {
        case MachineFact::StackerEmpty: return ServiceWording::tr("the stack is empty");
        case MachineFact::BinFull: return ServiceWording::tr("the retain bin is full");
        case MachineFact::DispenserSilent: return ServiceWording::tr("unknown: the dispenser does not answer");
        case MachineFact::CardInPath: return ServiceWording::tr("a card stands in the way");
        case MachineFact::PrinterOffline: return ServiceWording::tr("the printer is offline");
        case MachineFact::PrinterError: return ServiceWording::tr("the printer has failed: switch it off and on");
        case MachineFact::CoverOpen: return ServiceWording::tr("the cover is open");
        case MachineFact::PaperOut: return ServiceWording::tr("the paper is out");
        case MachineFact::PaperJammed: return ServiceWording::tr("the paper is jammed");
        case MachineFact::PrintUnconfirmed: return ServiceWording::tr("this printer does not confirm what it prints");
        case MachineFact::NoPhotoDecoder: return ServiceWording::tr("no decoder for the photo is installed");
        case MachineFact::PhotoDecoder: return ServiceWording::tr("the photo can be decoded");
        case MachineFact::NoPictureDecoder: return ServiceWording::tr("nothing decodes the photos of passports");
        case MachineFact::NoCatalogue: return ServiceWording::tr("the carrier offers no plan");
        case MachineFact::NoStick: return ServiceWording::tr("no USB stick is in the machine");
        case MachineFact::JournalUnusable: return ServiceWording::tr("the journal cannot be used");
        case MachineFact::SaleInDoubt: return ServiceWording::tr("a sale in doubt waits for staff");
        case MachineFact::SaleOpen: return ServiceWording::tr("a sale is not brought to its end yet");
        case MachineFact::NothingLaidDown: return ServiceWording::tr("nothing was laid on the reader");
        case MachineFact::CardNumberWrong: return ServiceWording::tr("the check digit of its number is wrong");
        case MachineFact::BinNotCounting: return ServiceWording::tr("this dispenser does not count");
        case MachineFact::NoPictures: return ServiceWording::tr("the camera gave no picture");
        case MachineFact::NoLoudspeaker:
            return ServiceWording::tr("no loudspeaker is configured, or its sounds are off");
        case MachineFact::NoHeadset: return ServiceWording::tr("no headset is configured");
        case MachineFact::NoCarrierTime: return ServiceWording::tr("the carrier tells no time");
    }
    return {};
}

QString wordsOf(PackFault fault) {
    switch (fault) {
        case PackFault::NoSimNumber: return ServiceWording::tr("one of the two is not the number of a SIM card");
        case PackFault::LengthsDiffer: return ServiceWording::tr("the two numbers differ in length");
        case PackFault::CheckDigitWrong: return ServiceWording::tr("the check digit of one of the two is wrong");
        case PackFault::NotOnePack: return ServiceWording::tr("the two numbers do not belong to one pack");
        case PackFault::NotCountable: return ServiceWording::tr("a number that ends in letters cannot be counted");
        case PackFault::WrongWayRound: return ServiceWording::tr("the last number is smaller than the first");
        case PackFault::TooManyCards: return ServiceWording::tr("these are more cards than a pack holds");
    }
    return {};
}

QString wordsOf(SettingFault fault) {
    switch (fault) {
        case SettingFault::NoSuchSetting: return ServiceWording::tr("this machine has no such setting");
        case SettingFault::NoChoice: return ServiceWording::tr("it is none of the choices");
        case SettingFault::NoNumber: return ServiceWording::tr("it is not a number");
        case SettingFault::OutOfRange: return ServiceWording::tr("it is outside the limits");
        case SettingFault::RetryAboveAccept:
            return ServiceWording::tr("the score for another person would lie above the one for the same person");
    }
    return {};
}

QString wordsOf(SaleReason reason) {
    switch (reason) {
        case SaleReason::SensorsContradictMotion: return ServiceWording::tr("the sensors contradict the motion");
        case SaleReason::UnreadCardLeftStack: return ServiceWording::tr("a card left the stack and was never read");
        case SaleReason::UnsoldCardLeftByGate:
            return ServiceWording::tr("a card that was not sold was pulled out at the slot");
        case SaleReason::CardNotWhereItWas: return ServiceWording::tr("it is not at the reader any more");
        case SaleReason::CardNotInBin: return ServiceWording::tr("it is not where it was, and not in the bin");
        case SaleReason::CountedCardStillSeen:
            return ServiceWording::tr("the bin has counted it, and a sensor still sees a card");
        case SaleReason::CardDidNotMove: return ServiceWording::tr("the card did not move");
        case SaleReason::CardAtReadPosition: return ServiceWording::tr("the card stood at the reader");
        case SaleReason::StrayCardTaken: return ServiceWording::tr("another card stood at the slot and was taken away");
        case SaleReason::Declined: return ServiceWording::tr("the carrier declined");
        case SaleReason::OrderRefused: return ServiceWording::tr("the carrier refused the order");
    }
    return {};
}

QString wordsOf(const Reason& reason) {
    return std::visit([](auto kind) { return wordsOf(kind); }, reason.kind);
}

QString inFull(const Reason& reason, Language language) {
    const QString words = wordsOf(reason);
    if (reason.detail.empty()) return words;
    return ServiceWording::tr("%1 (%2)", "a reason, and what the device itself said")
        .arg(words, island(textOf(reason.detail), language));
}

QString wordsOf(const TestResult& result, Language language) {
    return joined({result.why ? inFull(*result.why, language) : QString(), result.figure ? figureOf(result) : QString(),
                   island(textOf(result.detail), language)});
}

QString stackWords(const DispenserStatus& dispenser) {
    switch (dispenser.stacker) {
        case StackerLevel::Empty: return ServiceWording::tr("Empty");
        case StackerLevel::Few: return ServiceWording::tr("Nearly empty");
        case StackerLevel::Enough: break;
    }
    return ServiceWording::tr("Enough");
}

QString binWords(const DispenserStatus& dispenser) {
    if (dispenser.bin == RetainBinLevel::Full) return ServiceWording::tr("Full");
    return dispenser.binCount ? ServiceWording::tr("Cards: %1").arg(*dispenser.binCount)
                              : ServiceWording::tr("Not full");
}

QString paperWords(const PrinterStatus& printer) {
    switch (printer.paper) {
        case PaperState::Full: return ServiceWording::tr("Enough");
        case PaperState::Low: return ServiceWording::tr("Nearly empty");
        case PaperState::Out: return ServiceWording::tr("Out");
        case PaperState::Jammed: break;
    }
    return ServiceWording::tr("Jammed");
}

QString factsOf(const DispenserStatus& dispenser, Language language) {
    const auto card = [&] {
        switch (dispenser.card) {
            case CardPosition::None: return ServiceWording::tr("No card in the way");
            case CardPosition::Gate: return ServiceWording::tr("A card at the slot");
            case CardPosition::ReadPosition: break;
        }
        return ServiceWording::tr("A card at the reader");
    };
    QStringList facts{card(), ServiceWording::tr("Stack: %1").arg(stackWords(dispenser)),
                      ServiceWording::tr("Retain bin: %1").arg(binWords(dispenser))};
    QString sensors;
    for (const bool seen : dispenser.sensors) sensors += QLatin1Char(seen ? '1' : '0');
    if (!sensors.isEmpty()) facts << ServiceWording::tr("Sensors: %1").arg(sensors);
    if (!dispenser.firmware.empty())
        facts << ServiceWording::tr("Firmware: %1").arg(island(textOf(dispenser.firmware), language));
    return joined(facts);
}

QString factsOf(const PrinterStatus& printer) {
    QStringList facts{printer.online ? ServiceWording::tr("Online") : ServiceWording::tr("Offline"),
                      ServiceWording::tr("Paper: %1").arg(paperWords(printer)),
                      printer.coverOpen ? ServiceWording::tr("Cover open") : ServiceWording::tr("Cover closed"),
                      printer.cutterError ? ServiceWording::tr("Knife: failed") : ServiceWording::tr("Knife: good")};
    if (printer.unrecoverableError) facts << ServiceWording::tr("An error that needs service");
    if (printer.recoverableError) facts << ServiceWording::tr("An error that goes by");
    return joined(facts);
}

}  // namespace simkiosk
