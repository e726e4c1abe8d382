import QtQuick
import QtQuick.Templates as T

// A button that shows what the session has chosen: a touch asks for the change, `on` tells whether it came.
// Qt 6.4 gives screen readers the control's own `checked`, whatever Accessible.checked says; so that one follows `on`.
T.AbstractButton {
    id: control

    property bool on: false

    focusPolicy: Qt.StrongFocus
    checkable: true
    checked: on
    onToggled: checked = Qt.binding(() => control.on)
    Accessible.onPressAction: if (control.enabled) control.clicked()
    Accessible.onToggleAction: if (control.enabled) control.clicked()
}
