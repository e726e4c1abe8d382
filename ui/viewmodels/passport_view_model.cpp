#include "ui/viewmodels/passport_view_model.hpp"

#include "ui/items/image_view.hpp"

namespace simkiosk {

QString PassportViewModel::phase() const {
    switch (snapshot().passportPhase) {
        case PassportPhase::ShowPage: return QStringLiteral("show");
        case PassportPhase::PlaceOnReader: return QStringLiteral("place");
        case PassportPhase::ReadingChip: return QStringLiteral("reading");
        case PassportPhase::Accepted: return QStringLiteral("accepted");
    }
    return {};
}

QString PassportViewModel::instruction() const {
    switch (snapshot().passportPhase) {
        case PassportPhase::ShowPage:
            return card() ? tr("Show the back of your card to the camera") : tr("Show the photo page to the camera");
        case PassportPhase::PlaceOnReader:
            return card() ? tr("Now lay the card on the reader") : tr("Now lay the passport on the reader");
        case PassportPhase::ReadingChip: return tr("Leave it where it is");
        case PassportPhase::Accepted: return tr("Take your document back");
    }
    return {};
}

QString PassportViewModel::detail() const {
    switch (snapshot().passportPhase) {
        case PassportPhase::ShowPage:
            return card() ? tr("The three lines of letters and signs must be in the picture.")
                          : tr("The two lines of letters and signs at the bottom must be in the picture.");
        case PassportPhase::PlaceOnReader:
            return card() ? tr("Flat on the lit surface below the screen.")
                          : tr("Closed, on the lit surface below the screen.");
        case PassportPhase::ReadingChip: return tr("We are reading its chip. This takes a few seconds.");
        case PassportPhase::Accepted: return tr("It has been read. You will not need it again today.");
    }
    return {};
}

QString PassportViewModel::guidance() const {
    switch (snapshot().mrzGuidance) {
        case MrzGuidance::None: return tr("Read");
        case MrzGuidance::NothingSeen: return tr("Hold it in front of the camera");
        case MrzGuidance::Closer: return tr("A little closer");
        case MrzGuidance::Flatten: return tr("Hold it flat and straight");
        case MrzGuidance::Glare: return tr("Tilt it a little: there is a reflection");
        case MrzGuidance::Blurred:
        case MrzGuidance::HoldStill: return tr("Hold it still");
    }
    return {};
}

QVariant PassportViewModel::photo() const { return QVariant::fromValue(imageView(snapshot().documentPhoto)); }

bool PassportViewModel::concerns(const Snapshot& before, const Snapshot& now) const {
    return before.passportPhase != now.passportPhase || before.mrzGuidance != now.mrzGuidance ||
           before.chipProgress != now.chipProgress || before.document != now.document ||
           before.documentPhoto != now.documentPhoto || before.maskedName.reveal() != now.maskedName.reveal() ||
           before.maskedDocumentNumber.reveal() != now.maskedDocumentNumber.reveal();
}

}  // namespace simkiosk
