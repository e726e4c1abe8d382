// A tiny screen to try the screen port on: page, counter button, disabled button, list to scroll, pad to draw on.
#include <QGuiApplication>
#include <QQmlApplicationEngine>

namespace {

constexpr const char* page = R"(
import QtQuick
import QtQuick.Controls

Window {
    width: 1080; height: 1920; visible: true; title: "Sample"
    Item {
        objectName: "sample_page"
        anchors.fill: parent
        Text {
            id: counted
            property int taps: 0
            y: 20; text: "Tapped " + taps; font.pixelSize: 40
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Button { objectName: "more"; y: 100; width: 400; height: 120; text: "More"; onClicked: counted.taps += 1 }
        Button { y: 240; width: 400; height: 120; text: "Never"; enabled: false; onClicked: counted.taps += 100 }
        Button { y: 240; x: 500; width: 400; height: 120; text: "Hidden"; visible: false }
        ListView {
            y: 400; width: 1080; height: 400; clip: true; model: 20
            delegate: Button {
                required property int index
                width: 600; height: 150; text: "Row " + index; onClicked: chosen.text = "Chose " + index
            }
        }
        Text { id: chosen; y: 820; font.pixelSize: 40; Accessible.role: Accessible.StaticText; Accessible.name: text }
        Button { y: 900; width: 400; height: 120; text: "Think hard"
            onClicked: { const until = Date.now() + 600; while (Date.now() < until) { } } }
        TextField { objectName: "field"; y: 1060; width: 600; height: 100; Accessible.name: "Words" }
        Rectangle {
            y: 1300; width: 1080; height: 500; color: "#eee"
            PointHandler {
                id: pen
                property real most: 0
                onPointChanged: {
                    if (active) { drawn.points += 1; most = Math.max(most, point.pressure) }
                }
            }
            Text {
                id: drawn
                property int points: 0
                text: "Drawn " + (points > 30 ? "much" : "little") + ", force " + pen.most.toFixed(2)
                font.pixelSize: 40
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
)";

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData(page);
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
