// How values read on the screen, by language.
#pragma once

#include <QString>
#include <chrono>

#include "kiosk/values/language.hpp"
#include "kiosk/values/money.hpp"
#include "kiosk/values/product.hpp"

namespace simkiosk {

QString shortMoney(Money money, Language language);  // "¥69", and "¥69.50" where there are cents
QString exactMoney(Money money, Language language);  // "¥69.00"; Spanish puts the sign behind

// What reads from the left in every language (a telephone number, a price), so that it keeps its order inside a
// sentence that reads from the right. Elsewhere the text itself.
QString island(const QString& text, Language language);

QString wordOf(NumberClass numberClass);
QString dataOf(const ProductOffering& offering);      // "40 GB"
QString callsOf(const ProductOffering& offering);     // "300 min"
QString contractOf(const ProductOffering& offering);  // "No contract"

QString minutesAndSeconds(int seconds);             // "9:41"
QString aboutTime(std::chrono::milliseconds time);  // "about 3 minutes", "about 4 seconds", "a second"

}  // namespace simkiosk
