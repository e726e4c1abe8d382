// Screen tests run without a display: software rendering into memory.
#include <gtest/gtest.h>

#include <QGuiApplication>

namespace {

// What QML warns of ("binding loop", "cannot read property of null") fails the test that saw it.
void failOnWarnings(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
    if (type != QtDebugMsg && type != QtInfoMsg && message.contains(QLatin1String("qrc:/")))
        ADD_FAILURE() << message.toStdString();
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    ::testing::InitGoogleTest(&argc, argv);
    QGuiApplication application(argc, argv);
    qInstallMessageHandler(failOnWarnings);
    return RUN_ALL_TESTS();
}
