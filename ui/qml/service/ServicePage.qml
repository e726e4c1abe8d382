import QtQuick
import SimKiosk.Ui

// Staff at work: one of their pages at a time.
FocusScope {
    id: page
    objectName: "service"

    required property KioskModels models

    function openPage() { inner.setSource(models.service.pageSource, { models: models }) }

    Component.onCompleted: openPage()
    Connections {
        target: page.models.service
        function onPageChanged() { page.openPage() }
    }
    Loader {
        id: inner
        anchors.fill: parent
        focus: true
        onStatusChanged: if (status === Loader.Error) console.error("service page does not load:", source)
    }
}
