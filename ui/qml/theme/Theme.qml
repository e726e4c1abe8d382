pragma Singleton
import QtQuick

// Everything that gives the screen its look, in one place. Sizes are pixels of a 1080-wide stage; other
// displays scale the stage. Colours keep WCAG 2.2 AA (4.5:1 for text, 3:1 for edges of controls); those of
// high contrast keep AAA (7:1). Main sets the modes from what the customer asked for.
QtObject {
    id: theme

    // Modes
    property bool large: false
    property bool highContrast: false
    property bool still: false
    readonly property bool moving: !still
    property bool low: false  // reach: half the height, so nothing is wasted

    // Colours
    readonly property color canvas: highContrast ? "#FFFFFF" : "#F5F6FB"
    readonly property color surface: "#FFFFFF"
    readonly property color sunken: highContrast ? "#F4F4F4" : "#ECEEF6"
    readonly property color ink: highContrast ? "#000000" : "#14152B"
    readonly property color inkSoft: highContrast ? "#1C1C28" : "#4B4E68"
    readonly property color line: highContrast ? "#000000" : "#DFE2EE"
    readonly property color edge: highContrast ? "#000000" : "#7F849F"
    readonly property color accent: highContrast ? "#1E1590" : "#4338CA"
    readonly property color accentDeep: highContrast ? "#120A66" : "#2E2690"
    readonly property color accentTint: highContrast ? "#FFFFFF" : "#ECEBFE"
    readonly property color accentInk: "#FFFFFF"
    readonly property color accentInkSoft: highContrast ? "#FFFFFF" : "#DAD8FF"
    readonly property color disabled: highContrast ? "#F4F4F4" : "#E2E4EE"
    readonly property color disabledInk: highContrast ? "#454545" : "#5D607A"
    readonly property color good: highContrast ? "#00401F" : "#05663F"
    readonly property color goodTint: highContrast ? "#FFFFFF" : "#E0F5EA"
    readonly property color caution: highContrast ? "#5C2A00" : "#8A4300"
    readonly property color cautionTint: highContrast ? "#FFFFFF" : "#FFF1DC"
    readonly property color bad: highContrast ? "#7A0500" : "#B3201A"
    readonly property color badTint: highContrast ? "#FFFFFF" : "#FDE9E7"
    readonly property color silver: highContrast ? "#2A3242" : "#55607A"
    readonly property color gold: highContrast ? "#4A3000" : "#7A5300"
    readonly property color platinum: highContrast ? "#0F1F5C" : "#1F3A8A"
    readonly property color scrim: highContrast ? "#E0000000" : "#A014152B"
    readonly property color glass: highContrast ? "#00000000" : "#1FFFFFFF"  // a control on a dark ground
    readonly property color progressTrack: highContrast ? "#8A8A8A" : "#CFD2E2"
    // Grounds of the pages that wait for somebody
    readonly property var attractGround: highContrast ? ["#000000", "#000000", "#000000"] : ["#28207F", "#4338CA", "#3128A0"]
    readonly property var closedGround: highContrast ? ["#000000", "#000000"] : ["#1B1D38", "#33365A"]

    // [text, ground, least contrast]; a test computes each, and 7 for every text of high contrast.
    readonly property var pairs: [
        [ink, canvas, 7], [ink, surface, 7], [ink, sunken, 7], [inkSoft, canvas, 4.5], [inkSoft, surface, 4.5],
        [inkSoft, sunken, 4.5], [accent, surface, 4.5], [accent, canvas, 4.5], [accent, accentTint, 4.5],
        [ink, accentTint, 7], [inkSoft, accentTint, 4.5], [accentInk, accent, 4.5], [accentInk, accentDeep, 7],
        [accentInkSoft, accent, 4.5], [accentInkSoft, accentDeep, 4.5], [disabledInk, disabled, 4.5],
        [good, goodTint, 4.5], [good, surface, 4.5], [caution, cautionTint, 4.5], [caution, surface, 4.5],
        [bad, badTint, 4.5], [bad, surface, 4.5], [silver, surface, 4.5], [gold, surface, 4.5],
        [platinum, surface, 4.5], [ink, goodTint, 7], [ink, cautionTint, 7], [ink, badTint, 7],
        [accentInk, attractGround[0], 7], [accentInk, attractGround[1], 4.5], [accentInk, closedGround[1], 7],
        [accentInkSoft, attractGround[1], 4.5]
    ]
    // [edge, ground]: controls and their states, 3:1
    readonly property var edges: [[edge, surface], [edge, canvas], [accent, surface], [accent, canvas]]

    // Type: one scale. Large text is 200 %; headings, large already, grow to what still leaves words whole.
    function px(size: int): int { return !large ? size : size <= 40 ? size * 2 : Math.max(84, Math.round(size * 1.5)) }
    readonly property int display: px(84)
    readonly property int title: px(56)
    readonly property int heading: px(40)
    readonly property int body: px(32)
    readonly property int label: px(28)
    readonly property int caption: px(24)

    // Space: an 8-pixel grid
    readonly property int gap: 8
    readonly property int gapS: 16
    readonly property int gapM: 24
    readonly property int gapL: large ? 32 : 40
    readonly property int margin: large ? 40 : 64

    // Shape
    readonly property int radiusS: 16
    readonly property int radiusM: 28
    readonly property int radiusL: 40
    readonly property int outline: highContrast ? 4 : 2

    // Touch: 72 pixels are 20 mm on a 24-inch display at 1080p
    readonly property int touch: large ? 112 : 80
    readonly property int mainButton: large ? 168 : low ? 112 : 128
    readonly property int icon: px(36)

    // Motion, milliseconds
    readonly property int quick: still ? 0 : 150
    readonly property int calm: still ? 0 : 250

    // Reading direction of the language; set by Main. Arrows mean "on" and "back", so they turn with it; arrows that show
    // a movement of the body do not.
    property bool fromTheRight: false
    function towards(arrow: string): string {
        return !fromTheRight ? arrow : arrow === "arrow_left" ? "arrow_right" : arrow === "arrow_right" ? "arrow_left" : arrow
    }

    // The height of what every page has at its top, and of a wide page's; set by Main.
    property real headerHeight: 256

    // Millimetres of a screen pixel; set once by Main.
    property real pixelPitchMm: 0.2768
}
