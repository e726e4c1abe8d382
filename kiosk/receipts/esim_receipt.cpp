#include "kiosk/receipts/esim_receipt.hpp"

#include <algorithm>

#include "kiosk/receipts/receipt_texts.hpp"

namespace simkiosk {
namespace {

using Phrase = ReceiptPhrase;
using Style = ReceiptText::Style;
using Align = ReceiptText::Align;

constexpr std::size_t lineLength = 28;  // characters that every profile's paper holds

// A QR code of version 2 to 5 at 6 dots a module is what an 58 mm roll (384 dots) holds with its quiet zone; a long
// address makes a larger symbol.
int moduleDotsFor(const std::string& payload) { return payload.size() <= 84 ? 6 : payload.size() <= 150 ? 5 : 4; }

void lines(std::vector<ReceiptBlock>& blocks, std::string_view text) {
    while (!text.empty()) {
        const auto count = std::min(text.size(), lineLength);
        blocks.emplace_back(ReceiptText{std::string(text.substr(0, count)), Style::Normal, Align::Centre});
        text.remove_prefix(count);
    }
}

}  // namespace

std::vector<ReceiptBlock> esimReceiptPart(const EsimActivationCode& code, Language language) {
    const auto say = [language](Phrase which) { return std::string(phrase(which, language)); };
    const auto& fields = code.fields();
    std::vector<ReceiptBlock> blocks;
    blocks.emplace_back(ReceiptText{say(Phrase::EsimTitle), Style::Large, Align::Centre});
    blocks.emplace_back(ReceiptText{say(Phrase::EsimScan), Style::Normal, Align::Centre});
    blocks.emplace_back(ReceiptQr{.payload = code.qrPayload(), .moduleDots = moduleDotsFor(code.qrPayload())});
    blocks.emplace_back(ReceiptText{say(Phrase::EsimAddress), Style::Small, Align::Centre});
    lines(blocks, fields.smdpAddress);
    if (!fields.matchingId.empty()) {
        blocks.emplace_back(ReceiptText{say(Phrase::EsimActivationCode), Style::Small, Align::Centre});
        lines(blocks, fields.matchingId);
    }
    if (fields.confirmationCodeRequired) {
        blocks.emplace_back(ReceiptText{say(Phrase::EsimConfirmation), Style::Bold, Align::Left});
    }
    blocks.emplace_back(ReceiptText{say(Phrase::EsimOnce), Style::Small, Align::Left});
    return blocks;
}

}  // namespace simkiosk
