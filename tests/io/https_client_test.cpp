// Client and server over real TLS on loopback, with the ways a peer can misbehave.
#include "platform/io/https_client.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform/backoffice/tls_identity.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/https_server.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

class HttpsTest : public testing::Test {
   protected:
    void SetUp() override {
        identity = *ensureTlsIdentity(folder / "ours");
        serve({}, [this](HttpRequest request) {
            seen.push_back(request);
            return HttpAnswer(HttpResponse{200, {{"content-type", "text/plain"}}, "echo " + request.body});
        });
    }
    void serve(HttpsListen listen, HttpHandler handler) {
        listen.certificateFile = identity.certificateFile;
        listen.keyFile = identity.keyFile;
        auto started = HttpsServer::start(loop, listen, std::move(handler));
        ASSERT_TRUE(started) << started.error().message;
        server = std::move(*started);
        client = std::make_unique<HttpsClient>(loop, HttpsEndpoint{"127.0.0.1", server->port(), identity.caFile, ""});
    }
    Result<HttpResponse> send(HttpRequest request, Duration limit = 5s) {
        auto answer = runUntilDone(loop, client->send(std::move(request), loop.now() + limit));
        return answer ? *answer : Result<HttpResponse>(fail(ErrorCode::Internal, "the loop was stopped"));
    }
    ErrorCode errorOf(HttpRequest request, Duration limit = 5s) {
        const auto answer = send(std::move(request), limit);
        EXPECT_FALSE(answer);
        return answer ? ErrorCode::Internal : answer.error().code;
    }

    TemporaryFolder folder;
    EventLoop loop;
    TlsIdentity identity;
    std::vector<HttpRequest> seen;
    std::unique_ptr<HttpsServer> server;
    std::unique_ptr<HttpsClient> client;
    const HttpRequest get{"GET", "/path?query=1", {{"x-test", "yes"}}, ""};
    const HttpRequest post{"POST", "/path", {}, "body"};
};

TEST_F(HttpsTest, OneExchangeAndAnotherOnTheSameConnection) {
    const auto answer = send(post);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->status, 200U);
    EXPECT_EQ(answer->body, "echo body");
    EXPECT_EQ(answer->headers.at("content-type"), "text/plain");
    ASSERT_TRUE(send(get));
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[1].target, "/path?query=1");
    EXPECT_EQ(seen[1].headers.at("x-test"), "yes");
}

TEST_F(HttpsTest, ACertificateOfSomebodyElseIsRefusedBeforeAnythingIsSent) {
    const auto stranger = *ensureTlsIdentity(folder / "stranger");
    client = std::make_unique<HttpsClient>(loop, HttpsEndpoint{"127.0.0.1", server->port(), stranger.caFile, ""});
    EXPECT_EQ(errorOf(post), ErrorCode::Disconnected);
    client = std::make_unique<HttpsClient>(loop, HttpsEndpoint{"127.0.0.1", server->port(), "", ""});
    EXPECT_EQ(errorOf(post), ErrorCode::Disconnected);
    client = std::make_unique<HttpsClient>(
        loop, HttpsEndpoint{"127.0.0.1", server->port(), identity.caFile, "other.example"});
    EXPECT_EQ(errorOf(post), ErrorCode::Disconnected);
    EXPECT_TRUE(seen.empty());
}

TEST_F(HttpsTest, NobodyThereIsDisconnected) {
    server = nullptr;
    EXPECT_EQ(errorOf(post), ErrorCode::Disconnected);
    client = std::make_unique<HttpsClient>(loop, HttpsEndpoint{"127.0.0.1", 1, folder / "no-ca.pem", ""});
    EXPECT_EQ(errorOf(post), ErrorCode::Disconnected);
}

TEST_F(HttpsTest, ALateAnswerIsATimeout) {
    serve({}, [](HttpRequest) {
        HttpAnswer answer(HttpResponse{200, {}, "late"});
        answer.delay = 10s;
        return answer;
    });
    const Instant before = loop.now();
    EXPECT_EQ(errorOf(post, 300ms), ErrorCode::Timeout);
    EXPECT_LT(loop.now() - before, 3s);
    EXPECT_EQ(errorOf(post, -1s), ErrorCode::Disconnected) << "nothing was sent";
}

TEST_F(HttpsTest, BrokenAndHalfAnswersLeaveTheEffectUnknown) {
    for (const auto fate : {HttpAnswer::Fate::Drop, HttpAnswer::Fate::SendHalf}) {
        unsigned served = 0;
        serve({}, [&](HttpRequest) {
            ++served;
            HttpAnswer answer(HttpResponse{200, {}, std::string(1000, 'x')});
            answer.fate = fate;
            return answer;
        });
        EXPECT_EQ(errorOf(post), ErrorCode::Timeout);
        EXPECT_EQ(served, 1U) << "never sent again by itself";
    }
}

TEST_F(HttpsTest, AnAnswerOverOneMebibyteIsMalformed) {
    serve({}, [](HttpRequest) { return HttpAnswer(HttpResponse{200, {}, std::string(1024 * 1024 + 1, 'x')}); });
    EXPECT_EQ(errorOf(get), ErrorCode::Malformed);
    serve({}, [](HttpRequest) { return HttpAnswer(HttpResponse{200, {}, std::string(1024 * 1024, 'x')}); });
    EXPECT_TRUE(send(get));
}

TEST_F(HttpsTest, AKeptConnectionThatDiedIsNoticed) {
    ASSERT_TRUE(send(post));
    const auto port = server->port();
    server = nullptr;
    HttpsListen listen;
    listen.port = port;
    listen.certificateFile = identity.certificateFile;
    listen.keyFile = identity.keyFile;
    server = *HttpsServer::start(loop, listen, [](HttpRequest) { return HttpAnswer(HttpResponse{201, {}, ""}); });
    EXPECT_EQ(send(post)->status, 201U) << "a fresh connection, not the dead one";
}

TEST_F(HttpsTest, RequestsThatBreakTheirFormAreNotSent) {
    EXPECT_EQ(errorOf({"GET", "no-slash", {}, ""}), ErrorCode::Invalid);
    EXPECT_EQ(errorOf({"GET", "/a b", {}, ""}), ErrorCode::Invalid);
    EXPECT_EQ(errorOf({"GET", "/", {{"x", "a\r\ninjected: 1"}}, ""}), ErrorCode::Invalid);
    EXPECT_TRUE(seen.empty());
}

TEST_F(HttpsTest, LimitsOfTheServer) {
    HttpsListen listen;
    listen.maxBodyBytes = 100;
    serve(listen, [](HttpRequest) { return HttpAnswer(HttpResponse{200, {}, ""}); });
    EXPECT_EQ(send({"POST", "/", {}, std::string(101, 'x')})->status, 413U);
    EXPECT_EQ(send({"GET", "/", {{"x", std::string(20'000, 'x')}}, ""})->status, 431U);
}

// A client in the middle of its body reads why it was refused; the server stops taking the rest soon.
TEST_F(HttpsTest, ARefusalReachesAClientThatIsStillSending) {
    HttpsListen listen;
    listen.maxBodyBytes = 1000;
    listen.refusal = [](unsigned status, const std::string& target) {
        return HttpResponse{status, {{"x-own", "words"}}, target};
    };
    serve(listen, [](HttpRequest) { return HttpAnswer(HttpResponse{200, {}, ""}); });
    const auto answer = send({"POST", "/a/b", {}, std::string(9 * 1024 * 1024, 'x')});
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->status, 413U);
    EXPECT_EQ(answer->headers.at("x-own"), "words");
    EXPECT_EQ(answer->body, "/a/b");
}

TEST_F(HttpsTest, AnExpectationIsMetBeforeTheBodyComes) {
    const auto answer = send({"POST", "/", {{"expect", "100-continue"}}, "body"});
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->status, 200U) << "100 is only the way to it";
    EXPECT_EQ(answer->body, "echo body");
    EXPECT_EQ(send({"POST", "/", {{"expect", "a miracle"}}, "body"})->status, 417U);
}

TEST_F(HttpsTest, DestroyingTheTaskIsSafeAtAnyMoment) {
    for (int moment = 0; moment < 40; ++moment) {
        {
            TaskGroup group;
            group.spawn([](HttpsClient& to, HttpRequest request, Instant limit) -> Task<void> {
                co_await to.send(std::move(request), limit);
            }(*client, post, loop.now() + 5s));
            Timer stop(loop, loop.now() + std::chrono::microseconds(150 * moment), [&] { loop.stop(); });
            loop.run();
        }
    }
    EXPECT_TRUE(send(post)) << "no exchange is left over";
}

// A peer that opens a connection and says next to nothing must not hold the server for ever.
TEST_F(HttpsTest, ASlowPeerIsCutOff) {
    HttpsListen listen;
    listen.requestLimit = 300ms;
    serve(listen, [](HttpRequest) { return HttpAnswer(HttpResponse{200, {}, ""}); });
    const int peer = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(server->port());
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(peer, reinterpret_cast<sockaddr*>(&to), sizeof to);
    Timer drip(loop, loop.now() + 100ms, [&] { EXPECT_EQ(::send(peer, "\x16", 1, MSG_NOSIGNAL), 1); });
    Timer stop(loop, loop.now() + 1s, [&] { loop.stop(); });
    loop.run();
    char byte = 0;
    EXPECT_EQ(::recv(peer, &byte, 1, 0), 0) << "closed by the server";
    ::close(peer);
}

}  // namespace
}  // namespace simkiosk
