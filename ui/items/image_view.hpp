// A picture of the machine as Qt sees it, without copying its pixels.
#pragma once

#include <QImage>

#include "kiosk/values/image.hpp"

namespace simkiosk {

// Null for null. The result keeps the pixels alive.
QImage imageView(const SharedImage& image);

}  // namespace simkiosk
