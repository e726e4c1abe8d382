pragma Singleton
import QtQuick

// Everything that gives the screen its look, in one place. Sizes are pixels of a 1080-wide stage; other
// displays scale the stage. Colours keep WCAG 2.2 AA (4.5:1 for text, 3:1 for edges of controls).
QtObject {
    // Colours
    readonly property color canvas: "#F5F6FB"
    readonly property color surface: "#FFFFFF"
    readonly property color sunken: "#ECEEF6"
    readonly property color ink: "#14152B"
    readonly property color inkSoft: "#4B4E68"
    readonly property color line: "#DFE2EE"
    readonly property color edge: "#7F849F"
    readonly property color accent: "#4338CA"
    readonly property color accentDeep: "#2E2690"
    readonly property color accentTint: "#ECEBFE"
    readonly property color accentInk: "#FFFFFF"
    readonly property color accentInkSoft: "#DAD8FF"
    readonly property color disabled: "#E2E4EE"
    readonly property color disabledInk: "#5D607A"
    readonly property color good: "#05663F"
    readonly property color goodTint: "#E0F5EA"
    readonly property color caution: "#8A4300"
    readonly property color cautionTint: "#FFF1DC"
    readonly property color bad: "#B3201A"
    readonly property color badTint: "#FDE9E7"
    readonly property color silver: "#55607A"
    readonly property color gold: "#7A5300"
    readonly property color platinum: "#1F3A8A"
    readonly property color scrim: "#A014152B"

    // [text, ground, least contrast]; a test computes each.
    readonly property var pairs: [
        [ink, canvas, 7], [ink, surface, 7], [ink, sunken, 7], [inkSoft, canvas, 4.5], [inkSoft, surface, 4.5],
        [inkSoft, sunken, 4.5], [accent, surface, 4.5], [accent, canvas, 4.5], [accent, accentTint, 4.5],
        [ink, accentTint, 7], [inkSoft, accentTint, 4.5], [accentInk, accent, 4.5], [accentInk, accentDeep, 7],
        [accentInkSoft, accent, 4.5], [accentInkSoft, accentDeep, 4.5], [disabledInk, disabled, 4.5],
        [good, goodTint, 4.5], [good, surface, 4.5], [caution, cautionTint, 4.5], [caution, surface, 4.5],
        [bad, badTint, 4.5], [bad, surface, 4.5], [silver, surface, 4.5], [gold, surface, 4.5],
        [platinum, surface, 4.5], [edge, surface, 3], [edge, canvas, 3], [ink, goodTint, 7], [ink, cautionTint, 7],
        [ink, badTint, 7]
    ]

    // Type: one scale
    readonly property int display: 84
    readonly property int title: 56
    readonly property int heading: 40
    readonly property int body: 32
    readonly property int label: 28
    readonly property int caption: 24

    // Space: an 8-pixel grid
    readonly property int gap: 8
    readonly property int gapS: 16
    readonly property int gapM: 24
    readonly property int gapL: 40
    readonly property int margin: 64

    // Shape
    readonly property int radiusS: 16
    readonly property int radiusM: 28
    readonly property int radiusL: 40

    // Touch: 72 pixels are 20 mm on a 24-inch display at 1080p
    readonly property int touch: 80
    readonly property int mainButton: 128

    // Motion, milliseconds
    readonly property int quick: 150
    readonly property int calm: 250

    // The frame every page shares
    function headerHeight(wide: bool): int { return wide ? 152 : 256 }

    // Millimetres of a screen pixel; set once by Main.
    property real pixelPitchMm: 0.2768
}
