// Why a zone that was found could not be read. Internal to vision/ocr: only .cpp files include this.
#pragma once

#include "vision/ocr/mrz_locator.hpp"
#include "vision/ocr/mrz_ocr.hpp"

namespace simkiosk {

MrzGuidance guidanceFor(const Strip& strip, const std::vector<StripLine>& lines, const TextBand& band);

}  // namespace simkiosk
