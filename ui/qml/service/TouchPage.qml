import QtQuick
import SimKiosk.Ui

// Wipe over the whole field: every place that the panel feels turns dark. What stays light is not felt.
ServiceFrame {
    id: page
    objectName: "service_touch"

    property int felt: 0
    readonly property int places: grid.columns * grid.rows

    heading: qsTr("Touch test")
    lead: felt < places ? qsTr("Wipe over every field. %1 of %2 are felt.").arg(felt).arg(places)
                        : qsTr("The panel feels every place.")

    Grid {
        id: grid
        columns: page.wide ? 16 : 8
        rows: page.wide ? 6 : 10
        width: page.bodyWidth
        height: page.bodyHeight
        Repeater {
            id: cells
            model: page.places
            Rectangle {
                property bool felt: false
                width: grid.width / grid.columns
                height: grid.height / grid.rows
                color: felt ? Theme.accent : Theme.surface
                border.width: 1
                border.color: Theme.edge
            }
        }
    }
    MultiPointTouchArea {
        objectName: "touchField"
        anchors.fill: grid
        function feel(points) {
            for (const point of points) {
                const cell = grid.childAt(point.x, point.y)
                if (cell && !cell.felt) {
                    cell.felt = true
                    page.felt += 1
                }
            }
        }
        onPressed: points => feel(points)
        onUpdated: points => feel(points)
    }
}
