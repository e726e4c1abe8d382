// The two typefaces of paper and contract.
#pragma once

#include <QFont>
#include <QStringList>

#include "kiosk/values/language.hpp"

namespace simkiosk {

// Latin first: digits taken from the CJK font are lost when text is read back from the PDF (Qt 6.4). Simplified and
// traditional Chinese share code points whose shapes differ, so the reader's own variant comes first.
inline QStringList documentFamilies(Language language) {
    const auto simplified = QStringLiteral("Noto Sans CJK SC");
    const auto traditional = QStringLiteral("Noto Sans CJK TC");
    const bool taiwan = language == Language::ZhTw;
    return {QStringLiteral("Noto Sans"), taiwan ? traditional : simplified, taiwan ? simplified : traditional,
            QStringLiteral("Noto Sans Arabic")};
}
inline QFont documentFont(Language language = Language::ZhCn) {
    QFont font;
    font.setFamilies(documentFamilies(language));
    return font;
}
// Latin lines of a receipt that the device font cannot print stand between lines that it did print.
inline QFont deviceLikeFont() {
    QFont font;
    font.setFamilies(
        {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("Noto Sans CJK SC")});
    return font;
}
inline QFont digestFont() {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")});
    font.setStyleHint(QFont::Monospace);
    return font;
}

}  // namespace simkiosk
