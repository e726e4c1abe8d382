// The two typefaces of paper and contract.
#pragma once

#include <QFont>
#include <QStringList>

namespace simkiosk {

inline QFont documentFont() {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    return font;
}
inline QFont digestFont() {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")});
    font.setStyleHint(QFont::Monospace);
    return font;
}

}  // namespace simkiosk
