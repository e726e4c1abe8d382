// The two typefaces of paper and contract.
#pragma once

#include <QFont>
#include <QStringList>

namespace simkiosk {

// Latin first: digits taken from the CJK font are lost when text is read back from the PDF (Qt 6.4).
inline QFont documentFont() {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
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
