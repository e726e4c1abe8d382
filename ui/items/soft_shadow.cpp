#include "ui/items/soft_shadow.hpp"

#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QQuickWindow>
#include <QSGNinePatchNode>
#include <QSGTexture>

namespace simkiosk {
namespace {

// Some renderers of Qt 6 take the texture of a nine-patch node for their own, some do not; this one leaves none behind.
struct ShadowNode : QSGNode {
    ShadowNode(QQuickWindow& window, const QImage& tile, int corner)
        : texture(window.createTextureFromImage(tile)), patch(window.createNinePatchNode()) {
        patch->setTexture(texture);
        patch->setPadding(corner, corner, corner, corner);
        appendChildNode(patch);
    }
    ~ShadowNode() override {
        delete patch;
        delete texture;
    }
    ShadowNode(const ShadowNode&) = delete;
    ShadowNode& operator=(const ShadowNode&) = delete;

    QPointer<QSGTexture> texture;
    QSGNinePatchNode* patch;
};

}  // namespace

SoftShadow::SoftShadow(QQuickItem* parent) : QQuickItem(parent) {
    setFlag(ItemHasContents);
    connect(this, &SoftShadow::lookChanged, this, [this] {
        m_lookIsNew = true;
        update();
    });
}

void SoftShadow::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size()) update();
}

QSGNode* SoftShadow::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (width() < 2 * corner() || height() < 2 * corner()) {  // the corners would lie over each other
        delete old;
        return nullptr;
    }
    auto* node = static_cast<ShadowNode*>(old);
    if (!node || m_lookIsNew) {
        delete node;
        node = new ShadowNode(*window(), tile(), corner());
        m_lookIsNew = false;
    }
    node->patch->setBounds(boundingRect());
    node->patch->update();
    return node;
}

QImage SoftShadow::tile() const {
    const QString key = QStringLiteral("shadow %1 %2 %3").arg(m_cornerRadius).arg(m_spread).arg(m_strength);
    QPixmap painted;
    if (!QPixmapCache::find(key, &painted)) {
        painted = QPixmap::fromImage(paintTile());
        QPixmapCache::insert(key, painted);
    }
    return painted.toImage();
}

// Four corners and, between them, one line of each edge; the middle lies under the card and is never seen.
QImage SoftShadow::paintTile() const {
    const int size = 2 * corner() + 1;
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Rings from the outside inwards; each adds a little, so that the edge falls off smoothly.
    constexpr int rings = 16;
    painter.setBrush(QColor(20, 22, 50, int(255 * m_strength * 2 / rings)));
    for (int ring = 0; ring < rings; ++ring) {
        const double inset = m_spread * ring / rings;
        const double radius = m_cornerRadius + m_spread - inset;
        painter.drawRoundedRect(QRectF(tile.rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    }
    return tile;
}

}  // namespace simkiosk
