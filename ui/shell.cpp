#include "ui/shell.hpp"

#include <QFont>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QTimer>

#include "platform/base/assert.hpp"
#include "platform/base/log.hpp"

// Made by qt_add_qml_module; naming it keeps the registrations when the library is linked statically.
extern void qml_register_types_SimKiosk_Ui();

namespace simkiosk {
namespace {

constexpr const char* mainPage = "qrc:/qt/qml/SimKiosk/Ui/qml/Main.qml";

// In the order a customer meets them. The attract page is loaded already.
constexpr std::array preloadedPages{"LanguagePage", "PlansPage",        "NumbersPage",     "ConsentsPage",
                                    "DocumentPage", "IdentityCardPage", "PassportPage",    "LiveFacePage",
                                    "ReviewPage",   "PaymentPage",      "IssuePage",       "ReceiptPage",
                                    "GoodbyePage",  "ProblemPage",      "OutOfServicePage"};
constexpr auto preloadPause = std::chrono::milliseconds(20);  // lets touches in between

}  // namespace

Shell::Shell(KioskScreen& screen, ShellOptions options) : m_screen(screen), m_options(options) {
    m_sinceConstruction.start();
    // Volatile: an optimiser would see that nobody calls it, and the linker would leave the registrations out.
    static void (*volatile const keepRegistrations)() = &qml_register_types_SimKiosk_Ui;
    SIMKIOSK_ASSERT(keepRegistrations != nullptr);

    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    QGuiApplication::setFont(font);

    m_screen.setWordingListener({.install = [this](Language language) { install(language); },
                                 .retranslate =
                                     [this] {
                                         if (m_view) m_view->engine()->retranslate();
                                     }});
    install(Language::ZhCn);
}

Shell::~Shell() {
    m_preloaded.clear();
    m_view.reset();
    m_screen.setWordingListener({});
}

Result<void> Shell::show() {
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_view->setTitle(QStringLiteral("SimKiosk"));
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setInitialProperties({{QStringLiteral("models"), QVariant::fromValue(&m_screen.models())},
                                  {QStringLiteral("pixelPitchMm"), m_options.pixelPitchMm}});
    m_view->setSource(QUrl(QLatin1String(mainPage)));
    if (m_view->status() != QQuickView::Ready) {
        QString message;
        for (const auto& error : m_view->errors()) message += error.toString() + QLatin1Char('\n');
        return fail(ErrorCode::Invalid, message.toStdString());
    }
    connect(
        m_view.get(), &QQuickWindow::afterFrameEnd, this,
        [this] {
            if (std::exchange(m_firstFrameSeen, true)) return;
            Q_EMIT firstFrame(std::chrono::milliseconds(m_sinceConstruction.elapsed()));
            QTimer::singleShot(preloadPause, this, &Shell::preloadNextPage);
        },
        Qt::QueuedConnection);
    m_view->resize(m_options.size);
    if (m_options.fullscreen)
        m_view->showFullScreen();
    else
        m_view->show();
    return {};
}

void Shell::install(Language language) {
    if (m_translator) QCoreApplication::removeTranslator(m_translator.get());
    m_translator.reset();
    if (language == Language::En) return;  // the source texts
    const QString name = language == Language::ZhCn ? QStringLiteral("zh_CN") : QStringLiteral("es");
    m_translator = std::make_unique<QTranslator>();
    if (!m_translator->load(QStringLiteral(":/i18n/simkiosk_%1.qm").arg(name)))
        m_translator.reset();
    else
        QCoreApplication::installTranslator(m_translator.get());
}

void Shell::preloadNextPage() {
    if (m_nextPreload == preloadedPages.size()) return;
    const QString page = QLatin1String(preloadedPages[m_nextPreload++]);
    m_preloaded.push_back(std::make_unique<QQmlComponent>(
        m_view->engine(), QUrl(QStringLiteral("qrc:/qt/qml/SimKiosk/Ui/qml/pages/%1.qml").arg(page)),
        QQmlComponent::Asynchronous));
    QTimer::singleShot(preloadPause, this, &Shell::preloadNextPage);
}

}  // namespace simkiosk
