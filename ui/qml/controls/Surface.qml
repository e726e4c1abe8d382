import QtQuick
import SimKiosk.Ui

// A white card that lies a little above the page.
Rectangle {
    id: surface

    property bool raised: true

    color: Theme.surface
    radius: Theme.radiusM
    border.width: Theme.highContrast ? Theme.outline : 0
    border.color: Theme.edge

    SoftShadow {
        z: -1
        visible: surface.raised && !Theme.highContrast
        x: -spread
        y: -spread + 10
        width: surface.width + 2 * spread
        height: surface.height + 2 * spread
        spread: 36
        cornerRadius: surface.radius
        strength: 0.05
    }
}
