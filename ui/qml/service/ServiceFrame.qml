import QtQuick
import SimKiosk.Ui

// The frame of a service page: that of every page, with what staff are told and their way back.
PageFrame {
    id: frame

    readonly property ServiceViewModel service: models.service

    notice: service.notice
    noticeIsGood: service.noticeIsGood
    showBack: true
    function goBack() { service.back() }
}
