// The window of the kiosk: engine, fonts, translations, size. Made in the GUI thread after QGuiApplication.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSize>
#include <QTimer>
#include <QTranslator>
#include <chrono>
#include <memory>

#include "kiosk/ports/speaker.hpp"
#include "platform/base/result.hpp"
#include "ui/presenters/kiosk_screen.hpp"

class QQmlComponent;
class QQuickView;

namespace simkiosk {

struct ShellOptions {
    QSize size{1080, 1920};  // pixels; the same pages lay themselves out for 1920×1080
    bool fullscreen = false;
    Speaker* speaker = nullptr;    // outlives the shell; none: a machine without sound
    double pixelPitchMm = 0.2768;  // of the display, for the size of a signature; 24 inch at 1080p
};

class Shell : public QObject {
    Q_OBJECT

   public:
    Shell(KioskScreen& screen, ShellOptions options);
    ~Shell() override;

    // Opens the window on the attract page. Invalid: a page does not load; the message says where.
    Result<void> show();

    QQuickView& view() { return *m_view; }

   Q_SIGNALS:
    // Once, when the first frame is on the screen; the time runs since the constructor.
    void firstFrame(std::chrono::milliseconds sinceConstruction);

   private:
    void install(Language language);
    void useTypefacesOf(Language language);
    void preloadNextPage();
    void forgetCustomer();

    KioskScreen& m_screen;
    ShellOptions m_options;
    QElapsedTimer m_sinceConstruction;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<QQuickView> m_view;
    std::vector<std::unique_ptr<QQmlComponent>> m_preloaded;  // keeps the compiled pages
    std::size_t m_nextPreload = 0;
    QTimer m_forgetSoon;  // the last page is gone by then
    NoSpeaker m_noSpeaker;
    bool m_firstFrameSeen = false;
};

}  // namespace simkiosk
