// Replies of a printer: the same in any chunking, and never more than the parser's limit.
#include <cstdlib>

#include "drivers/receipt_printer/escpos_status.hpp"

using namespace simkiosk;
using namespace simkiosk::escpos;

namespace {

std::vector<Reply> parsed(ByteView bytes, ReplyParser::Leading10 leading10, std::size_t chunk) {
    ReplyParser parser(leading10);
    std::vector<Reply> replies;
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        parser.feed(bytes.subspan(at, std::min(chunk, bytes.size() - at)));
        while (auto reply = parser.next()) replies.push_back(std::move(*reply));
    }
    return replies;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 4096) return 0;
    const ByteView bytes(data, size);
    for (const auto leading10 : {ReplyParser::Leading10::AutomaticStatus, ReplyParser::Leading10::FullStatus}) {
        const auto byOne = parsed(bytes, leading10, 1);
        if (byOne != parsed(bytes, leading10, 7)) std::abort();
        for (const auto& reply : byOne) {
            if (const auto* status = std::get_if<AutomaticStatus>(&reply)) decode(*status);
            if (const auto* status = std::get_if<FullStatus>(&reply)) decode(*status);
        }
    }
    return 0;
}
