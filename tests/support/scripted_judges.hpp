// The judges that a simulation on virtual time cannot have: photo decoder, face, contract and glyphs answer as
// scripted.
#pragma once

#include "kiosk/ports/contract_writer.hpp"
#include "kiosk/ports/face_verifier.hpp"
#include "kiosk/ports/photo_decoder.hpp"
#include "kiosk/ports/receipt_printer.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/sha256.hpp"

namespace simkiosk {

struct ScriptedDecoder : PhotoDecoder {
    using PhotoDecoder::available;
    using PhotoDecoder::decode;
    Task<Result<Image>> decode(DocumentPhoto) override {
        co_return Image{102, 126, PixelFormat::Bgr24, Bytes(102 * 126 * 3)};
    }
    bool available(PhotoFormat) const override { return true; }
};

struct ScriptedFaceVerifier : FaceVerifier {
    ScriptedFaceVerifier(Clock& time, const FaceDecision& verdict) : clock(time), decision(verdict) {}
    Task<Result<void>> status() override { co_return Result<void>{}; }
    Task<Result<FaceVerdict>> verify(Image, std::chrono::milliseconds,
                                     std::function<void(FaceProgress)> onProgress) override {
        onProgress({FaceGuidance::HoldStill, 0.5});
        co_await sleepFor(clock, 2s);
        FaceVerdict verdict;
        verdict.decision = decision;
        verdict.matchScore = 0.7;
        verdict.liveScore = 0.9;
        verdict.modelId = "scripted";
        co_return verdict;
    }
    Task<Result<void>> look(std::chrono::milliseconds timeLimit) override {
        ++looking;
        struct End {
            int& count;
            ~End() { --count; }
        } const end{looking};
        co_await sleepFor(clock, timeLimit);
        co_return Result<void>{};
    }
    Clock& clock;
    const FaceDecision& decision;
    int looking = 0;  // for the screen alone
};

struct ScriptedContracts : ContractWriter {
    Result<Bytes> draft(const ContractTerms& terms) override {
        return toBytes("%PDF-1.4 draft " + terms.transaction.text());
    }
    std::vector<Image> pages(const ContractTerms&, int) override { return {}; }
    Result<SignedContract> sign(const ContractTerms&, const Bytes& draft, const Signature& signature) override {
        return SignedContract{toBytes("%PDF-1.4 signed"), sha256Hex(draft),
                              sha256Hex(toBytes(canonicalJson(signature)))};
    }
};

struct BlankRasterizer : TextRasterizer {
    Image rasterize(const ReceiptText&, int widthDots, int heightDots) override { return blank(widthDots, heightDots); }
    Image rasterize(const ReceiptPair&, int widthDots, int heightDots) override { return blank(widthDots, heightDots); }
    static Image blank(int width, int height) {
        return {width, height, PixelFormat::Gray8, Bytes(static_cast<std::size_t>(width * height), 255)};
    }
};

}  // namespace simkiosk
