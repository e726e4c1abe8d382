<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessSheet</name>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>无障碍设置</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Everything lower on the screen</source>
        <translation>内容移到屏幕下方</translation>
    </message>
    <message>
        <source>More time on every page</source>
        <translation>每页更多时间</translation>
    </message>
    <message>
        <source>Read everything aloud in the headset</source>
        <translation>用耳机朗读全部内容</translation>
    </message>
    <message>
        <source>Dark screen while it is read aloud</source>
        <translation>朗读时关闭屏幕显示</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>关闭动画</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AdviceQuestion</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>A new SIM card, right now</source>
        <translation>新号码，现在就办</translation>
    </message>
    <message>
        <source>Choose a plan and a number, show your identity document, pay with your phone. That is all.</source>
        <translation>选套餐、选号码、刷身份证、手机支付，就这么简单。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Take SIM</source>
        <translation>取卡</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>点击开始</translation>
    </message>
    <message>
        <source>a month · %1</source>
        <translation>每月 · %1</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>出示证件</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Camera view</source>
        <translation>摄像头画面</translation>
    </message>
</context>
<context>
    <name>CardCountPad</name>
    <message>
        <source>Cards in the stack</source>
        <translation>卡仓张数</translation>
    </message>
    <message>
        <source>Cards in the retain bin</source>
        <translation>回收箱张数</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Count the cards</source>
        <translation>清点卡片</translation>
    </message>
    <message>
        <source>Where the evidence points</source>
        <translation>证据指向</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>您发现了什么？</translation>
    </message>
    <message>
        <source>A second person signs too.</source>
        <translation>还需第二人签字。</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Open cases</source>
        <translation>待处理事件</translation>
    </message>
    <message>
        <source>Until they are settled, the machine hands out no card.</source>
        <translation>处理完之前，本机不再发卡。</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有待处理的事件。</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>Case of %1</source>
        <translation>%1 的事件</translation>
    </message>
    <message>
        <source>%1, card ending in %2</source>
        <translation>%1，卡号尾号 %2</translation>
    </message>
    <message>
        <source>%1, card never read</source>
        <translation>%1，未读到卡号</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Needed for the sale</source>
        <translation>办理必需</translation>
    </message>
    <message>
        <source>Your free choice</source>
        <translation>您可自由选择</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Your data, your decision</source>
        <translation>您的信息，由您决定</translation>
    </message>
    <message>
        <source>Agree and go on</source>
        <translation>同意并继续</translation>
    </message>
    <message>
        <source>Read my identity document</source>
        <translation>读取我的证件</translation>
    </message>
    <message>
        <source>Name, number and photo go into the contract.</source>
        <translation>姓名、证件号码和照片将写入合同。</translation>
    </message>
    <message>
        <source>Compare my face with its photo</source>
        <translation>人脸与证件照片比对</translation>
    </message>
    <message>
        <source>Send me offers</source>
        <translation>向我发送优惠信息</translation>
    </message>
    <message>
        <source>By text message, a few times a year. You can stop it at any time.</source>
        <translation>每年几次短信，可随时退订。</translation>
    </message>
    <message>
        <source>What happens with your data</source>
        <translation>您的信息如何使用</translation>
    </message>
    <message>
        <source>Your carrier is responsible for it and uses it only for this contract.</source>
        <translation>由运营商负责，仅用于本合同。</translation>
    </message>
    <message>
        <source>This machine deletes everything as soon as you are done.</source>
        <translation>办理结束后，本机立即删除全部信息。</translation>
    </message>
    <message>
        <source>Your carrier keeps the contract as long as the law asks.</source>
        <translation>运营商依法规定的期限保存合同。</translation>
    </message>
    <message>
        <source>You may ask to see, correct or delete your data at any shop.</source>
        <translation>您可在任一营业厅查询、更正或删除信息。</translation>
    </message>
    <message>
        <source>The law asks us to know who gets a number. How we make sure of it, and whether we write to you, is your choice.</source>
        <translation>法律要求实名登记。核验方式由您选择，是否接收优惠信息也由您决定。</translation>
    </message>
    <message>
        <source>Who compares you with its photo? Choose one.</source>
        <translation>由谁来比对证件照片？请选择一项。</translation>
    </message>
    <message>
        <source>The camera, now. Pictures stay here and are deleted.</source>
        <translation>由摄像头立即比对，画面只留在本机并随后删除。</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>请工作人员为我核验</translation>
    </message>
    <message>
        <source>Somebody comes to you. Same price, same number.</source>
        <translation>工作人员会过来，价格和号码不变。</translation>
    </message>
</context>
<context>
    <name>ContractReader</name>
    <message>
        <source>Your contract</source>
        <translation>您的合同</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Close the contract</source>
        <translation>关闭合同</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Count the cards</source>
        <translation>清点卡片</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>回收箱里有多少张卡？</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>卡仓里有多少张卡？</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>下一步：回收箱</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>下一步：第二人</translation>
    </message>
    <message>
        <source>Settle the case</source>
        <translation>结案</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Print for the file</source>
        <translation>打印存档</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Errors since the program began</source>
        <translation>程序启动以来的错误</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Asked again every few seconds.</source>
        <translation>每隔几秒重新查询。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>就绪报告</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>What do you identify with?</source>
        <translation>您用哪种证件？</translation>
    </message>
    <message>
        <source>Its chip is read here. The machine never keeps your document.</source>
        <translation>在这里读取芯片，机器不会留存您的证件。</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Dispenser then: %1</source>
        <translation>当时的发卡机：%1</translation>
    </message>
    <message>
        <source>Dispenser now: %1</source>
        <translation>现在的发卡机：%1</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you and goodbye</source>
        <translation>谢谢，再见</translation>
    </message>
    <message>
        <source>Your SIM card is ready. Have you taken everything with you?</source>
        <translation>SIM 卡已办好，请确认物品都已带走。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Take with you</source>
        <translation>请带走</translation>
    </message>
    <message>
        <source>Your SIM card</source>
        <translation>您的 SIM 卡</translation>
    </message>
    <message>
        <source>Your document</source>
        <translation>您的证件</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>您的凭条</translation>
    </message>
    <message>
        <source>Deleted from this machine</source>
        <translation>已从本机删除</translation>
    </message>
    <message>
        <source>Your camera pictures</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>The data of your document</source>
        <translation>您的证件信息</translation>
    </message>
    <message>
        <source>Your signature and contract</source>
        <translation>签名和合同</translation>
    </message>
    <message>
        <source>Your carrier keeps the signed contract, as the law asks.</source>
        <translation>依照法律，运营商保存已签署的合同。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>无障碍设置</translation>
    </message>
</context>
<context>
    <name>HoldToShow</name>
    <message>
        <source>Hide my details</source>
        <translation>隐藏我的信息</translation>
    </message>
    <message>
        <source>Show my details</source>
        <translation>显示我的信息</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>按住显示</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Open cases: %1</source>
        <translation>待处理事件：%1</translation>
    </message>
    <message>
        <source>Cards and paper</source>
        <translation>卡片与纸张</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>日终结账</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Does not work now</source>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Every part works</source>
        <translation>各部件均正常</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>Receipt again</source>
        <translation>补打凭证</translation>
    </message>
    <message>
        <source>Devices, tests</source>
        <translation>设备与测试</translation>
    </message>
</context>
<context>
    <name>IdentityCardPage</name>
    <message>
        <source>Card read</source>
        <translation>读取成功</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Is it this person?</source>
        <translation>是本人吗？</translation>
    </message>
    <message>
        <source>Look at the customer, the document in their hand and its photo here.</source>
        <translation>请比对顾客本人、其手中的证件和此处的照片。</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>是本人</translation>
    </message>
    <message>
        <source>It is not</source>
        <translation>不是本人</translation>
    </message>
    <message>
        <source>Photo of the document</source>
        <translation>证件照片</translation>
    </message>
    <message>
        <source>The camera now</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>The camera stays off: the customer did not agree to it. Look at them.</source>
        <translation>摄像头保持关闭：顾客未同意使用。请直接看顾客本人。</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>案件 %1</translation>
    </message>
    <message>
        <source>The customer&apos;s number is kept for another %1.</source>
        <translation>顾客的号码还保留 %1。</translation>
    </message>
    <message>
        <source>A yes needs a second person&apos;s signature.</source>
        <translation>确认为本人需要第二人签字。</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>%1 · card ending %2</source>
        <translation>%1 · 卡号尾号 %2</translation>
    </message>
    <message numerus="yes">
        <source>The machine waits %n more seconds for you.</source>
        <translation>
            <numerusform>机器还会等您 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Please take your SIM card now. Otherwise the machine takes it back.</source>
        <translation>请现在取走您的 SIM 卡，否则机器会将其收回。</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Digit %1</source>
        <translation>数字 %1</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Delete all digits</source>
        <translation>清空数字</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you prefer?</source>
        <translation>请选择语言</translation>
    </message>
    <message>
        <source>You can change it at any time at the top of the screen.</source>
        <translation>您可随时在屏幕上方切换。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave now?</source>
        <translation>现在退出？</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出办理</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>继续办理</translation>
    </message>
</context>
<context>
    <name>LiveFacePage</name>
    <message>
        <source>Is it really you?</source>
        <translation>人脸核验</translation>
    </message>
    <message>
        <source>Look into the glass and follow the sentence below.</source>
        <translation>请看镜框，并按下方提示操作。</translation>
    </message>
    <message>
        <source>Tries left: %1</source>
        <translation>剩余次数：%1</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>请工作人员为我核验</translation>
    </message>
    <message>
        <source>Your carrier is being asked …</source>
        <translation>正在向运营商查询……</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>Staff only</source>
        <translation>仅限工作人员</translation>
    </message>
    <message>
        <source>Now your PIN.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Type your staff number. While staff are here, the machine sells nothing.</source>
        <translation>请输入工号。工作人员操作期间，本机暂停办理。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>下一步：密码</translation>
    </message>
    <message>
        <source>Type your staff number. The customer&apos;s purchase waits meanwhile.</source>
        <translation>请输入工号。顾客的办理会在此期间等待。</translation>
    </message>
</context>
<context>
    <name>MeterRow</name>
    <message>
        <source>good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>NumberSearch</name>
    <message>
        <source>Month and day, such as 0517</source>
        <translation>月和日，例如 0517</translation>
    </message>
    <message>
        <source>Digits you would like</source>
        <translation>输入喜欢的数字</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>尾号样式 %1</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Choose your number</source>
        <translation>选择您的号码</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>请选择号码</translation>
    </message>
    <message>
        <source>Reserve %1</source>
        <translation>预留 %1</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>在末尾</translation>
    </message>
    <message>
        <source>Without 4</source>
        <translation>不含 4</translation>
    </message>
    <message>
        <source>More numbers</source>
        <translation>更多号码</translation>
    </message>
    <message>
        <source>Looking for numbers …</source>
        <translation>正在查找号码……</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>No number fits all your wishes.</source>
        <translation>没有符合全部条件的号码。</translation>
    </message>
    <message>
        <source>Show all numbers</source>
        <translation>显示全部号码</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>稍后恢复服务</translation>
    </message>
    <message>
        <source>This machine cannot sell SIM cards right now. Staff at the counter are happy to help you.</source>
        <translation>本机暂时无法办理，请到柜台，工作人员乐意为您服务。</translation>
    </message>
    <message>
        <source>Not working at the moment</source>
        <translation>暂不可用</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>This machine sells nothing before our staff have looked at it. At the counter they are happy to help you now.</source>
        <translation>本机需由店员检查后才能继续销售。柜台的店员现在就很乐意为您服务。</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>A new pack of cards</source>
        <translation>新的一包卡</translation>
    </message>
    <message>
        <source>Scan or type the number of the last card.</source>
        <translation>请扫描或输入最后一张卡的卡号。</translation>
    </message>
    <message>
        <source>Scan or type the number of the first card.</source>
        <translation>请扫描或输入第一张卡的卡号。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>On to the last card</source>
        <translation>下一步：最后一张</translation>
    </message>
    <message>
        <source>First card</source>
        <translation>第一张卡</translation>
    </message>
    <message>
        <source>Last card</source>
        <translation>最后一张卡</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PassportPage</name>
    <message>
        <source>Take it out of its cover.</source>
        <translation>请取下保护套。</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>在屏幕提示之前请勿移动。</translation>
    </message>
    <message>
        <source>Only name, number and photo are read from the chip.</source>
        <translation>只从芯片读取姓名、号码和照片。</translation>
    </message>
    <message>
        <source>Document read</source>
        <translation>证件已读取</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
    </message>
    <message>
        <source>Pay with your phone</source>
        <translation>手机支付</translation>
    </message>
    <message>
        <source>Your bank has confirmed the payment.</source>
        <translation>银行已确认付款。</translation>
    </message>
    <message>
        <source>Scan the code with your wallet app and confirm there.</source>
        <translation>用钱包应用扫码，并在手机上确认。</translation>
    </message>
    <message>
        <source>Payment code to scan</source>
        <translation>付款二维码</translation>
    </message>
    <message>
        <source>Open the wallet app on your phone</source>
        <translation>打开手机钱包应用</translation>
    </message>
    <message>
        <source>Scan this code</source>
        <translation>扫描此二维码</translation>
    </message>
    <message>
        <source>Check the amount and confirm</source>
        <translation>核对金额并确认</translation>
    </message>
    <message>
        <source>Only your bank can confirm the payment. This page goes on by itself.</source>
        <translation>只有银行能确认付款，本页面会自动继续。</translation>
    </message>
    <message>
        <source>The code comes in a moment.</source>
        <translation>付款码马上就来。</translation>
    </message>
    <message>
        <source>This code is valid for %1.</source>
        <translation>此付款码有效时间：%1</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我还在</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds the payment code ends. Nothing is paid yet.</source>
        <translation>
            <numerusform>付款码将在 %n 秒后失效。目前尚未付款。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanAdvisor</name>
    <message>
        <source>Three questions</source>
        <translation>三个问题</translation>
    </message>
    <message>
        <source>How much video do you watch away from Wi-Fi?</source>
        <translation>不连 Wi-Fi 时，您看多少视频？</translation>
    </message>
    <message>
        <source>Do you call other countries?</source>
        <translation>您会拨打国际电话吗？</translation>
    </message>
    <message>
        <source>What may it cost a month?</source>
        <translation>每月预算多少？</translation>
    </message>
    <message>
        <source>We recommend %1</source>
        <translation>为您推荐 %1</translation>
    </message>
    <message>
        <source>Answer all three to see a plan.</source>
        <translation>回答三个问题，即可看到推荐套餐。</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>适合您</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>全部套餐</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>查看套餐</translation>
    </message>
</context>
<context>
    <name>PlanComparison</name>
    <message>
        <source>Side by side</source>
        <translation>套餐对比</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今日支付 %1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>选这个</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Back to all plans</source>
        <translation>返回全部套餐</translation>
    </message>
    <message>
        <source>Then %1</source>
        <translation>之后 %1</translation>
    </message>
</context>
<context>
    <name>PlanExplanation</name>
    <message>
        <source>Touch a plan to see what it gives you.</source>
        <translation>点击套餐，查看它能为您带来什么。</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>帮我挑选</translation>
    </message>
    <message>
        <source>Today you pay</source>
        <translation>今天支付</translation>
    </message>
    <message>
        <source>From the second month</source>
        <translation>第二个月起</translation>
    </message>
</context>
<context>
    <name>PlanTile</name>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>对比 %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Choose your plan</source>
        <translation>选择套餐</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>请选择套餐</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>帮我挑选</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>对比 %1</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>Not available yet</source>
        <translation>暂不可用，请先完成选择</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM 卡</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Card and money are being put in order; this page tells you at once.</source>
        <translation>正在处理 SIM 卡和款项，结果会立即显示在这里。</translation>
    </message>
</context>
<context>
    <name>QuietButton</name>
    <message>
        <source>Not available yet</source>
        <translation>暂不可用，请先完成选择</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Ready to sell</source>
        <translation>可以营业</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>尚不能营业</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Receipt code to scan</source>
        <translation>凭条二维码</translation>
    </message>
    <message>
        <source>Your new number</source>
        <translation>您的新号码</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>Print a receipt again</source>
        <translation>重新打印凭证</translation>
    </message>
    <message>
        <source>It is marked COPY and names no telephone number: the machine does not keep it.</source>
        <translation>会标注“副本”，且不含电话号码：本机不保存号码。</translation>
    </message>
    <message>
        <source>No card was sold here yet.</source>
        <translation>本机尚未售出卡片。</translation>
    </message>
    <message>
        <source>Card ending in %1, copies so far: %2</source>
        <translation>卡号尾号 %1，已补打 %2 份</translation>
    </message>
    <message>
        <source>Card ending in %1</source>
        <translation>卡号尾号 %1</translation>
    </message>
</context>
<context>
    <name>ReservationChip</name>
    <message>
        <source>Number %1 is reserved for you, %2 left</source>
        <translation>号码 %1 已为您预留，剩余 %2</translation>
    </message>
    <message>
        <source>Reserved for you</source>
        <translation>已为您预留</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
</context>
<context>
    <name>ReservationSheet</name>
    <message>
        <source>Keep your number longer?</source>
        <translation>要延长号码保留时间吗？</translation>
    </message>
    <message>
        <source>%1 is reserved for you for another %2. After that, others can choose it.</source>
        <translation>%1 还为您保留 %2，之后其他人可以选择它。</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Keep it longer</source>
        <translation>延长保留</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check and sign</source>
        <translation>核对并签名</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>签名并继续</translation>
    </message>
    <message>
        <source>Read the contract</source>
        <translation>阅读合同</translation>
    </message>
    <message>
        <source>Sign here with your finger</source>
        <translation>请用手指在此签名</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>签名区</translation>
    </message>
    <message>
        <source>Bound to contract %1</source>
        <translation>对应合同 %1</translation>
    </message>
    <message>
        <source>I sign by pressing OK</source>
        <translation>我按确定键签名</translation>
    </message>
    <message>
        <source>Hidden from others</source>
        <translation>已隐藏，以防他人看到</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message numerus="yes">
        <source>valid for %n more days</source>
        <translation>
            <numerusform>还有 %n 天有效</numerusform>
        </translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>it is not connected</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>it declined</source>
        <translation>拒绝执行</translation>
    </message>
    <message>
        <source>its data are damaged</source>
        <translation>数据已损坏</translation>
    </message>
    <message>
        <source>it cannot do this</source>
        <translation>不支持此操作</translation>
    </message>
    <message>
        <source>it was not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>somebody else was first</source>
        <translation>已被他人抢先处理</translation>
    </message>
    <message>
        <source>it is busy</source>
        <translation>正忙</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已被中止</translation>
    </message>
    <message>
        <source>the disk is full or damaged</source>
        <translation>磁盘已满或损坏</translation>
    </message>
    <message>
        <source>a value or a setting is wrong</source>
        <translation>某个值或设置有误</translation>
    </message>
    <message>
        <source>the program has a fault</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>the stack is empty</source>
        <translation>卡仓已空</translation>
    </message>
    <message>
        <source>the retain bin is full</source>
        <translation>回收箱已满</translation>
    </message>
    <message>
        <source>unknown: the dispenser does not answer</source>
        <translation>状况不明：发卡机没有应答</translation>
    </message>
    <message>
        <source>a card stands in the way</source>
        <translation>通道里有一张卡</translation>
    </message>
    <message>
        <source>the printer is offline</source>
        <translation>打印机离线</translation>
    </message>
    <message>
        <source>the printer has failed: switch it off and on</source>
        <translation>打印机故障：请关机后再开机</translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation>盖子打开着</translation>
    </message>
    <message>
        <source>the paper is out</source>
        <translation>纸已用完</translation>
    </message>
    <message>
        <source>the paper is jammed</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>this printer does not confirm what it prints</source>
        <translation>此打印机不确认打印结果</translation>
    </message>
    <message>
        <source>no decoder for the photo is installed</source>
        <translation>没有安装照片解码器</translation>
    </message>
    <message>
        <source>the photo can be decoded</source>
        <translation>照片可以解码</translation>
    </message>
    <message>
        <source>nothing decodes the photos of passports</source>
        <translation>无法解码护照照片</translation>
    </message>
    <message>
        <source>the carrier offers no plan</source>
        <translation>运营商没有提供套餐</translation>
    </message>
    <message>
        <source>the journal cannot be used</source>
        <translation>日志无法使用</translation>
    </message>
    <message>
        <source>a sale in doubt waits for staff</source>
        <translation>有一笔存疑业务待工作人员处理</translation>
    </message>
    <message>
        <source>a sale is not brought to its end yet</source>
        <translation>有一笔业务尚未结束</translation>
    </message>
    <message>
        <source>nothing was laid on the reader</source>
        <translation>没有证件放上读卡器</translation>
    </message>
    <message>
        <source>the check digit of its number is wrong</source>
        <translation>号码的校验位有误</translation>
    </message>
    <message>
        <source>this dispenser does not count</source>
        <translation>此发卡机不计数</translation>
    </message>
    <message>
        <source>the camera gave no picture</source>
        <translation>摄像头没有图像</translation>
    </message>
    <message>
        <source>no loudspeaker is configured, or its sounds are off</source>
        <translation>没有配置扬声器，或提示音已关闭</translation>
    </message>
    <message>
        <source>no headset is configured</source>
        <translation>没有配置耳机</translation>
    </message>
    <message>
        <source>the carrier tells no time</source>
        <translation>运营商未提供时间</translation>
    </message>
    <message>
        <source>one of the two is not the number of a SIM card</source>
        <translation>其中一个不是 SIM 卡号</translation>
    </message>
    <message>
        <source>the two numbers differ in length</source>
        <translation>两个卡号长度不同</translation>
    </message>
    <message>
        <source>the check digit of one of the two is wrong</source>
        <translation>其中一个卡号的校验位有误</translation>
    </message>
    <message>
        <source>the two numbers do not belong to one pack</source>
        <translation>两个卡号不属于同一包</translation>
    </message>
    <message>
        <source>a number that ends in letters cannot be counted</source>
        <translation>以字母结尾的卡号无法计数</translation>
    </message>
    <message>
        <source>the last number is smaller than the first</source>
        <translation>末张卡号小于首张卡号</translation>
    </message>
    <message>
        <source>these are more cards than a pack holds</source>
        <translation>数量超过一包的张数</translation>
    </message>
    <message>
        <source>this machine has no such setting</source>
        <translation>本机没有此设置</translation>
    </message>
    <message>
        <source>it is none of the choices</source>
        <translation>不在可选项之中</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>it is outside the limits</source>
        <translation>超出允许范围</translation>
    </message>
    <message>
        <source>the score for another person would lie above the one for the same person</source>
        <translation>“另一人”的分数会高于“同一人”的分数</translation>
    </message>
    <message>
        <source>the sensors contradict the motion</source>
        <translation>传感器与动作不符</translation>
    </message>
    <message>
        <source>a card left the stack and was never read</source>
        <translation>一张卡离开了卡仓，但从未读取</translation>
    </message>
    <message>
        <source>a card that was not sold was pulled out at the slot</source>
        <translation>未售出的卡被人从出卡口抽走</translation>
    </message>
    <message>
        <source>it is not at the reader any more</source>
        <translation>卡已不在读卡位</translation>
    </message>
    <message>
        <source>the bin has counted it, and a sensor still sees a card</source>
        <translation>回收箱已计数，但传感器仍看到一张卡</translation>
    </message>
    <message>
        <source>the card did not move</source>
        <translation>卡没有移动</translation>
    </message>
    <message>
        <source>the card stood at the reader</source>
        <translation>卡停在读卡位</translation>
    </message>
    <message>
        <source>another card stood at the slot and was taken away</source>
        <translation>出卡口原有另一张卡，已被取走</translation>
    </message>
    <message>
        <source>the carrier declined</source>
        <translation>运营商拒绝</translation>
    </message>
    <message>
        <source>the carrier refused the order</source>
        <translation>运营商不受理订单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason, and what the device itself said</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>已空</translation>
    </message>
    <message>
        <source>Nearly empty</source>
        <translation>即将用完</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>充足</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>Cards: %1</source>
        <translation>%1 张</translation>
    </message>
    <message>
        <source>Not full</source>
        <translation>未满</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Jammed</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>No card in the way</source>
        <translation>通道无卡</translation>
    </message>
    <message>
        <source>A card at the slot</source>
        <translation>出卡口有卡</translation>
    </message>
    <message>
        <source>A card at the reader</source>
        <translation>读卡位有卡</translation>
    </message>
    <message>
        <source>Stack: %1</source>
        <translation>卡仓：%1</translation>
    </message>
    <message>
        <source>Retain bin: %1</source>
        <translation>回收箱：%1</translation>
    </message>
    <message>
        <source>Sensors: %1</source>
        <translation>传感器：%1</translation>
    </message>
    <message>
        <source>Firmware: %1</source>
        <translation>固件：%1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>打印纸：%1</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>盖子打开</translation>
    </message>
    <message>
        <source>Cover closed</source>
        <translation>盖子已合上</translation>
    </message>
    <message>
        <source>Knife: failed</source>
        <translation>切刀：故障</translation>
    </message>
    <message>
        <source>Knife: good</source>
        <translation>切刀：正常</translation>
    </message>
    <message>
        <source>An error that needs service</source>
        <translation>有需要维修的故障</translation>
    </message>
    <message>
        <source>An error that goes by</source>
        <translation>有会自行消除的故障</translation>
    </message>
    <message>
        <source>%1 s behind the carrier</source>
        <translation>比运营商慢 %1 秒</translation>
    </message>
    <message>
        <source>%1 s ahead of the carrier</source>
        <translation>比运营商快 %1 秒</translation>
    </message>
    <message>
        <source>it is not where it was, and not in the bin</source>
        <translation>卡不在原处，也不在回收箱</translation>
    </message>
    <message>
        <source>no USB stick is in the machine</source>
        <translation>没有插入 U 盘</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>Change it</source>
        <translation>确认更改</translation>
    </message>
    <message>
        <source>Check the new value</source>
        <translation>检查新值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>升高</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Every change is written down with your number.</source>
        <translation>每次更改都会连同您的工号一起记录。</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上次更改</translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message>
        <source>A second person signs</source>
        <translation>第二人签字</translation>
    </message>
    <message>
        <source>Now their PIN.</source>
        <translation>请第二人输入密码。</translation>
    </message>
    <message>
        <source>Sign and settle the case</source>
        <translation>签字并结案</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>下一步：密码</translation>
    </message>
    <message>
        <source>They have compared the customer with the document, too.</source>
        <translation>第二人也已比对顾客与证件。</translation>
    </message>
    <message>
        <source>Sign: it is this person</source>
        <translation>签字确认：是本人</translation>
    </message>
</context>
<context>
    <name>StaffCheckPage</name>
    <message>
        <source>Thank you, that is you</source>
        <translation>谢谢，核验成功</translation>
    </message>
    <message>
        <source>They compare you with your document. Then you go on here: sign, pay and take your SIM card.</source>
        <translation>工作人员核对本人与证件后，您在这里继续签名、付款、取卡。</translation>
    </message>
    <message>
        <source>Do the face check instead</source>
        <translation>改用人脸核验</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Stay here and keep your document in your hand.</source>
        <translation>请留在这里，并拿好您的证件。</translation>
    </message>
    <message>
        <source>You have paid nothing yet, and it costs nothing extra.</source>
        <translation>您尚未付款，也不会额外收费。</translation>
    </message>
    <message>
        <source>Your number stays reserved as long as the clock above runs.</source>
        <translation>上方倒计时内，号码一直为您预留。</translation>
    </message>
    <message>
        <source>The document that was read</source>
        <translation>已读取的证件</translation>
    </message>
    <message>
        <source>The camera is not looking. You may still choose the face check.</source>
        <translation>摄像头未在拍摄。您仍可改用人脸核验。</translation>
    </message>
    <message>
        <source>The camera could not decide. A person compares you with your document; then you go on here.</source>
        <translation>摄像头无法判定。将由工作人员比对您本人与证件，之后在此继续办理。</translation>
    </message>
    <message>
        <source>Staff at this machine may look at you through the camera. Nothing is kept.</source>
        <translation>工作人员可在本机通过摄像头查看您。不会保存任何影像。</translation>
    </message>
</context>
<context>
    <name>StaffPad</name>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>StaffPapers</name>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>就绪报告</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>可以营业</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>尚不能营业</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>日终结账</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售笔数</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step %1 of 7 · %2</source>
        <translation>第 %1 步，共 7 步 · %2</translation>
    </message>
</context>
<context>
    <name>StockCountPage</name>
    <message>
        <source>Count the cards</source>
        <translation>清点卡片</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>回收箱里有多少张卡？</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>卡仓里有多少张卡？</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>下一步：回收箱</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Count the cards</source>
        <translation>清点卡片</translation>
    </message>
    <message>
        <source>Fill the stack or empty the bin, then count both.</source>
        <translation>补充卡仓或清空回收箱后，请清点两处。</translation>
    </message>
    <message>
        <source>After a paper change, print the test.</source>
        <translation>更换打印纸后，请打印测试页。</translation>
    </message>
    <message>
        <source>Paper changed: print the test</source>
        <translation>已换纸：打印测试页</translation>
    </message>
    <message>
        <source>Cards and paper</source>
        <translation>卡片与纸张</translation>
    </message>
    <message>
        <source>New pack: scan its numbers</source>
        <translation>新卡包：扫描卡号</translation>
    </message>
    <message>
        <source>Left in the machine in the last 30 days</source>
        <translation>最近 30 天留在机器内</translation>
    </message>
    <message>
        <source>Nothing was left in the machine in the last 30 days</source>
        <translation>最近 30 天机器内没有遗留物</translation>
    </message>
</context>
<context>
    <name>TimeoutSheet</name>
    <message>
        <source>Are you still here?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我还在</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds you are logged out.</source>
        <translation>
            <numerusform>%n 秒后退出登录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds we close this purchase and delete what you entered.</source>
        <translation>
            <numerusform>%n 秒后将关闭办理并删除您输入的信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this page closes.</source>
        <translation>
            <numerusform>%n 秒后此页面将关闭。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Take the card out of its cover or wallet.</source>
        <translation>请从卡套或钱包中取出身份证。</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>请等待屏幕提示后再取走。</translation>
    </message>
    <message>
        <source>Only its chip is read. The machine never keeps the card.</source>
        <translation>只读取芯片，机器不会收走证件。</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Updates are not installed from this screen.</source>
        <translation>更新不在此界面安装。</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>触摸测试</translation>
    </message>
    <message>
        <source>Wipe over the whole screen: what is not felt stays light.</source>
        <translation>擦过整个屏幕：未感应处保持浅色。</translation>
    </message>
    <message>
        <source>Copy the logs to a USB stick</source>
        <translation>将日志复制到 U 盘</translation>
    </message>
    <message>
        <source>Encrypted: only the operator can read them. Nothing about customers stands in them.</source>
        <translation>已加密，仅运营方可读，不含客户信息。</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>网络测试</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>从本机到运营商，逐步检查。</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>声音测试</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker, a sentence in the headset.</source>
        <translation>扬声器提示音，耳机中的一句话。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language, sound and face check of this machine.</source>
        <translation>本机的语言、声音和人脸核验。</translation>
    </message>
    <message>
        <source>Update: version %1 is installed</source>
        <translation>更新：已安装版本 %1</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Touch test</source>
        <translation>触摸测试</translation>
    </message>
    <message>
        <source>Wipe over every field. %1 of %2 are felt.</source>
        <translation>请划过每一格。已感应 %1 / %2 格。</translation>
    </message>
    <message>
        <source>The panel feels every place.</source>
        <translation>触摸屏各处均正常。</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>I hear nothing</source>
        <translation>没有听到</translation>
    </message>
    <message>
        <source>I hear it</source>
        <translation>听到了</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>再播放一次</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Standard</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银号</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金号</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>白金号</translation>
    </message>
    <message>
        <source>Unlimited data</source>
        <translation>不限流量</translation>
    </message>
    <message>
        <source>%1 GB data</source>
        <translation>%1 GB 流量</translation>
    </message>
    <message>
        <source>Unlimited calls</source>
        <translation>不限通话</translation>
    </message>
    <message>
        <source>No calls included</source>
        <translation>不含通话</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>无合约</translation>
    </message>
    <message>
        <source>about a second</source>
        <translation>大约 1 秒</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>大约 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n min calls</source>
        <translation>
            <numerusform>%n 分钟通话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-month contract</source>
        <translation>
            <numerusform>%n 个月合约</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>大约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>大约 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AccessViewModel</name>
    <message>
        <source>Up and down walk through the page. OK presses. Back goes back. Help says it again.</source>
        <translation>用上键和下键浏览页面，按确定键选择，按返回键返回，按帮助键再听一次。</translation>
    </message>
    <message numerus="yes">
        <source>Things to press on this page: %n</source>
        <translation>
            <numerusform>本页可选项：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>switch, on</source>
        <translation>开关，已打开</translation>
    </message>
    <message>
        <source>switch, off</source>
        <translation>开关，已关闭</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选中</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选中</translation>
    </message>
    <message>
        <source>button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>not available yet</source>
        <translation>暂不可用</translation>
    </message>
</context>
<context>
    <name>simkiosk::AdviceViewModel</name>
    <message>
        <source>Hardly any</source>
        <translation>很少看</translation>
    </message>
    <message>
        <source>An hour a day</source>
        <translation>每天一小时</translation>
    </message>
    <message>
        <source>Much more</source>
        <translation>看很多</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation>有时</translation>
    </message>
    <message>
        <source>Often</source>
        <translation>经常</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>不超过 %1</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>价格不限</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>Its %1 GB are enough for the video you watch.</source>
        <translation>%1 GB 流量足够您看视频。</translation>
    </message>
    <message>
        <source>You can watch as much video as you like.</source>
        <translation>视频想看多少就看多少。</translation>
    </message>
    <message>
        <source>Its %1 GB are less than you asked for, but the most for that price.</source>
        <translation>%1 GB 少于您的需要，但在这个价位已是最多。</translation>
    </message>
    <message>
        <source>Calls abroad are not included; they cost extra.</source>
        <translation>不含国际通话，另行收费。</translation>
    </message>
    <message>
        <source>It stays within your budget.</source>
        <translation>在您的预算之内。</translation>
    </message>
    <message>
        <source>No plan is as cheap as that. This is the cheapest there is.</source>
        <translation>没有这么便宜的套餐，这是最便宜的一款。</translation>
    </message>
    <message>
        <source>It is the cheapest plan that gives you all of this.</source>
        <translation>满足以上需要的套餐中，它最便宜。</translation>
    </message>
    <message>
        <source>No contract: you can stop at the end of any month.</source>
        <translation>无合约：任何月底均可停用。</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included.</source>
        <translation>
            <numerusform>包含 %n 分钟国际通话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included; more cost extra.</source>
        <translation>
            <numerusform>包含 %n 分钟国际通话；超出部分另外收费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stay for %n months.</source>
        <translation>
            <numerusform>合约期 %n 个月。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AttractViewModel</name>
    <message>
        <source>A purchase here takes %1</source>
        <translation>在这里办理%1</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居留许可</translation>
    </message>
    <message>
        <source>Paying by phone</source>
        <translation>手机支付</translation>
    </message>
    <message>
        <source>Paper receipt</source>
        <translation>纸质凭证</translation>
    </message>
    <message>
        <source>Receipt on your phone only</source>
        <translation>凭证仅发到手机</translation>
    </message>
</context>
<context>
    <name>simkiosk::DocumentViewModel</name>
    <message>
        <source>Identity card</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Residence permit or European identity card</source>
        <translation>居留许可或欧洲身份证</translation>
    </message>
    <message>
        <source>Resident identity card, residence permit for Hong Kong, Macao and Taiwan, permanent residence card.</source>
        <translation>居民身份证、港澳台居民居住证、外国人永久居留身份证。</translation>
    </message>
    <message>
        <source>With a chip: look for the golden symbol on the cover.</source>
        <translation>带芯片：封面上有金色标志。</translation>
    </message>
    <message>
        <source>A card with a chip and three lines of letters on its back.</source>
        <translation>带芯片、背面有三行字母的卡片。</translation>
    </message>
</context>
<context>
    <name>simkiosk::FaceViewModel</name>
    <message>
        <source>Look at the camera</source>
        <translation>请看摄像头</translation>
    </message>
    <message>
        <source>Only one person, please</source>
        <translation>请一个人面对镜头</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>请靠近一点</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>请后退一点</translation>
    </message>
    <message>
        <source>Look straight ahead</source>
        <translation>请正视前方</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <translation>光线太暗</translation>
    </message>
    <message>
        <source>The light is too bright</source>
        <translation>光线太强</translation>
    </message>
    <message>
        <source>More light from the front, please</source>
        <translation>请让光线从正面照到脸上</translation>
    </message>
    <message>
        <source>Show your open eyes, without reflecting glasses</source>
        <translation>请睁开眼睛，避免眼镜反光</translation>
    </message>
    <message>
        <source>Uncover your mouth and nose, please</source>
        <translation>请露出口鼻</translation>
    </message>
    <message>
        <source>Turn your head to the left</source>
        <translation>请向左转头</translation>
    </message>
    <message>
        <source>Turn your head to the right</source>
        <translation>请向右转头</translation>
    </message>
    <message>
        <source>Close and open your eyes</source>
        <translation>请眨眨眼</translation>
    </message>
    <message>
        <source>Nod your head</source>
        <translation>请点点头</translation>
    </message>
    <message>
        <source>Lean in closer to the camera</source>
        <translation>请把脸靠近摄像头</translation>
    </message>
    <message>
        <source>Thank you, that is you</source>
        <translation>谢谢，核验成功</translation>
    </message>
    <message>
        <source>A little to the left</source>
        <translation>请向左移一点</translation>
    </message>
    <message>
        <source>A little to the right</source>
        <translation>请向右移一点</translation>
    </message>
    <message>
        <source>Raise your head a little, or lean back</source>
        <translation>请稍微抬头，或向后靠</translation>
    </message>
    <message>
        <source>Lower your head a little, or lean back</source>
        <translation>请稍微低头，或向后靠</translation>
    </message>
    <message>
        <source>Very good, hold still</source>
        <translation>很好，请保持不动</translation>
    </message>
</context>
<context>
    <name>simkiosk::IdentityViewModel</name>
    <message>
        <source>Put your identity card here</source>
        <translation>请将身份证放在这里</translation>
    </message>
    <message>
        <source>Leave the card where it is</source>
        <translation>请不要移动身份证</translation>
    </message>
    <message>
        <source>Take your card back</source>
        <translation>请取回身份证</translation>
    </message>
    <message>
        <source>Lay it flat on the lit surface below the screen. Either side is fine.</source>
        <translation>平放在屏幕下方发光的区域，正反面均可。</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>正在读取芯片，只需几秒钟。</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>已读取完毕，之后不再需要。</translation>
    </message>
</context>
<context>
    <name>simkiosk::IssueViewModel</name>
    <message>
        <source>Prepare the SIM card</source>
        <translation>准备 SIM 卡</translation>
    </message>
    <message>
        <source>Read the SIM card</source>
        <translation>读取 SIM 卡</translation>
    </message>
    <message>
        <source>Switch on your number</source>
        <translation>开通号码</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>出卡</translation>
    </message>
    <message>
        <source>Your SIM card is being prepared</source>
        <translation>正在准备 SIM 卡</translation>
    </message>
    <message>
        <source>Your SIM card is being read</source>
        <translation>正在读取 SIM 卡</translation>
    </message>
    <message>
        <source>Your number is being switched on</source>
        <translation>正在开通号码</translation>
    </message>
    <message>
        <source>Your SIM card is coming</source>
        <translation>正在出卡</translation>
    </message>
    <message>
        <source>Take your SIM card</source>
        <translation>请取走 SIM 卡</translation>
    </message>
    <message>
        <source>It is yours now</source>
        <translation>它现在属于您</translation>
    </message>
    <message>
        <source>It sticks out of the lit slot below the screen.</source>
        <translation>卡片在屏幕下方发光的出卡口。</translation>
    </message>
    <message>
        <source>Your number works as soon as the card is in your phone.</source>
        <translation>装入手机即可使用。</translation>
    </message>
    <message>
        <source>Your number is ordered and will be switched on soon.</source>
        <translation>号码已受理，即将开通。</translation>
    </message>
    <message>
        <source>Please stay here. You do not need to do anything.</source>
        <translation>请稍候，您无需操作。</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>通常%1</translation>
    </message>
</context>
<context>
    <name>simkiosk::NumbersViewModel</name>
    <message>
        <source>All numbers</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Ends in 88</source>
        <translation>尾号 88</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>价格从低到高</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>价格从高到低</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>按数字</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>simkiosk::PassportViewModel</name>
    <message>
        <source>Show the back of your card to the camera</source>
        <translation>请将卡片背面对准摄像头</translation>
    </message>
    <message>
        <source>Show the photo page to the camera</source>
        <translation>请将照片页对准摄像头</translation>
    </message>
    <message>
        <source>Now lay the card on the reader</source>
        <translation>现在请将卡片放到读卡区</translation>
    </message>
    <message>
        <source>Now lay the passport on the reader</source>
        <translation>现在请将护照放到读卡区</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>请不要移动</translation>
    </message>
    <message>
        <source>Take your document back</source>
        <translation>请取回您的证件</translation>
    </message>
    <message>
        <source>The three lines of letters and signs must be in the picture.</source>
        <translation>三行字母和符号必须在画面中。</translation>
    </message>
    <message>
        <source>The two lines of letters and signs at the bottom must be in the picture.</source>
        <translation>底部的两行字母和符号必须在画面中。</translation>
    </message>
    <message>
        <source>Flat on the lit surface below the screen.</source>
        <translation>平放在屏幕下方的发光区域。</translation>
    </message>
    <message>
        <source>Closed, on the lit surface below the screen.</source>
        <translation>合上，放在屏幕下方的发光区域。</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>正在读取芯片，需要几秒钟。</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>已读取完毕，今天不再需要它。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Hold it in front of the camera</source>
        <translation>请举到摄像头前</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>再近一点</translation>
    </message>
    <message>
        <source>Hold it flat and straight</source>
        <translation>请拿平、拿正</translation>
    </message>
    <message>
        <source>Tilt it a little: there is a reflection</source>
        <translation>有反光，请稍微倾斜</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>请保持不动</translation>
    </message>
</context>
<context>
    <name>simkiosk::PaymentViewModel</name>
    <message>
        <source>Preparing your payment</source>
        <translation>正在准备付款</translation>
    </message>
    <message>
        <source>Waiting for your payment</source>
        <translation>等待付款</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>付款已确认</translation>
    </message>
    <message>
        <source>First month and SIM card, tax included</source>
        <translation>首月费用和 SIM 卡，含税</translation>
    </message>
    <message>
        <source>Plan %1 + number %2, tax included</source>
        <translation>套餐 %1 + 号码 %2，含税</translation>
    </message>
    <message>
        <source>Your SIM card is made ready first. Usually %1.</source>
        <translation>先为您准备 SIM 卡，通常%1。</translation>
    </message>
</context>
<context>
    <name>simkiosk::PlansViewModel</name>
    <message>
        <source>Much data</source>
        <translation>流量多</translation>
    </message>
    <message>
        <source>Many calls</source>
        <translation>通话多</translation>
    </message>
    <message>
        <source>Low price</source>
        <translation>价格低</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>旅行</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1, %2 a month</source>
        <translation>%1，每月 %2</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>无合约</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限量</translation>
    </message>
    <message>
        <source>video and music</source>
        <translation>视频和音乐</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>of video a day</source>
        <translation>每天看视频</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>of calls a day</source>
        <translation>每天通话</translation>
    </message>
    <message>
        <source>of calls a month</source>
        <translation>每月通话</translation>
    </message>
    <message>
        <source>abroad a month</source>
        <translation>每月国际通话</translation>
    </message>
    <message>
        <source>text messages a month</source>
        <translation>每月短信条数</translation>
    </message>
    <message>
        <source>the first month, tax and SIM card included</source>
        <translation>首月费用，含税和 SIM 卡</translation>
    </message>
    <message>
        <source>the first month, and %1 once for the SIM card</source>
        <translation>首月费用，加一次性 SIM 卡费 %1</translation>
    </message>
    <message>
        <source>a month; stop at the end of any month</source>
        <translation>每月；任何月底可停用</translation>
    </message>
    <message>
        <source>%1 min abroad</source>
        <translation>国际通话 %1 分钟</translation>
    </message>
    <message>
        <source>Abroad costs extra</source>
        <translation>国际通话另收费</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>GB of data a month</source>
        <translation>GB 流量/月</translation>
    </message>
    <message>
        <source>minutes of calls a month</source>
        <translation>分钟通话/月</translation>
    </message>
    <message numerus="yes">
        <source>a month; you stay for %n months</source>
        <translation>
            <numerusform>每月；合约期 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text messages</source>
        <translation>
            <numerusform>%n 条短信</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ProblemViewModel</name>
    <message>
        <source>Your document could not be read</source>
        <translation>未能读取您的证件</translation>
    </message>
    <message>
        <source>This document cannot be used</source>
        <translation>该证件无法使用</translation>
    </message>
    <message>
        <source>The photo on your document cannot be shown here</source>
        <translation>本机无法显示证件照片</translation>
    </message>
    <message>
        <source>We could not recognise you clearly</source>
        <translation>未能清晰识别您</translation>
    </message>
    <message>
        <source>Your face does not match your document</source>
        <translation>人脸与证件不符</translation>
    </message>
    <message>
        <source>We need to see you in person</source>
        <translation>需要您本人到场</translation>
    </message>
    <message>
        <source>Your number has been taken</source>
        <translation>号码已被他人选走</translation>
    </message>
    <message>
        <source>The time for your number is over</source>
        <translation>号码预留时间已到</translation>
    </message>
    <message>
        <source>Your payment did not arrive</source>
        <translation>未收到您的付款</translation>
    </message>
    <message>
        <source>We do not know yet whether you have paid</source>
        <translation>尚不能确定您是否已付款</translation>
    </message>
    <message>
        <source>No SIM card could be prepared</source>
        <translation>无法准备 SIM 卡</translation>
    </message>
    <message>
        <source>Your number could not be switched on</source>
        <translation>号码未能开通</translation>
    </message>
    <message>
        <source>The SIM card was not taken</source>
        <translation>SIM 卡未被取走</translation>
    </message>
    <message>
        <source>Something needs a closer look</source>
        <translation>需要进一步核实</translation>
    </message>
    <message>
        <source>The connection is interrupted</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>A part of this machine has stopped</source>
        <translation>本机的一个部件停止工作</translation>
    </message>
    <message>
        <source>This machine has to stop</source>
        <translation>本机必须暂停服务</translation>
    </message>
    <message>
        <source>The purchase has been closed</source>
        <translation>办理已关闭</translation>
    </message>
    <message>
        <source>You have stopped the purchase</source>
        <translation>您已取消办理</translation>
    </message>
    <message>
        <source>It was lifted too early, or its chip does not answer.</source>
        <translation>证件拿起过早，或芯片没有响应。</translation>
    </message>
    <message>
        <source>It has expired, it is damaged, or its holder is too young to buy alone.</source>
        <translation>证件已过期、已损坏，或持证人未达独立办理年龄。</translation>
    </message>
    <message>
        <source>This machine cannot compare you with your document&apos;s photo.</source>
        <translation>本机无法将您与证件照片进行比对。</translation>
    </message>
    <message>
        <source>Light, glasses or a mask may be in the way. It is not your fault.</source>
        <translation>可能受光线、眼镜或口罩影响，这不是您的问题。</translation>
    </message>
    <message>
        <source>Only the holder of the document can buy with it.</source>
        <translation>只有持证人本人可以办理。</translation>
    </message>
    <message>
        <source>The camera did not see a living face. Photos and screens do not work.</source>
        <translation>摄像头未检测到真人，照片和屏幕无效。</translation>
    </message>
    <message>
        <source>Another customer was a moment faster.</source>
        <translation>另一位顾客快了一步。</translation>
    </message>
    <message>
        <source>We could not keep it any longer, so it is free again.</source>
        <translation>无法继续保留，号码已释放。</translation>
    </message>
    <message>
        <source>The code was not paid in time and is no longer valid.</source>
        <translation>二维码未在时限内支付，已失效。</translation>
    </message>
    <message>
        <source>Your bank has not answered. We keep asking until it does.</source>
        <translation>银行尚未答复，我们会持续查询。</translation>
    </message>
    <message>
        <source>The cards inside are used up, stuck or cannot be read.</source>
        <translation>机内卡片已用完、卡住或无法读取。</translation>
    </message>
    <message>
        <source>The network did not accept the card.</source>
        <translation>网络未接受此卡。</translation>
    </message>
    <message>
        <source>To keep it from strangers, the machine took it back and blocked it.</source>
        <translation>为防他人拿走，机器已收回并停用。</translation>
    </message>
    <message>
        <source>The machine cannot tell for certain where the SIM card is. It has been blocked.</source>
        <translation>机器无法确定 SIM 卡的位置，已将其停用。</translation>
    </message>
    <message>
        <source>The carrier&apos;s computers do not answer at the moment.</source>
        <translation>运营商系统暂时没有响应。</translation>
    </message>
    <message>
        <source>It is needed for this step and does not answer.</source>
        <translation>此步骤需要该部件，但它没有响应。</translation>
    </message>
    <message>
        <source>It found a fault in itself and sells nothing until it is checked.</source>
        <translation>机器检测到自身故障，检修前停止办理。</translation>
    </message>
    <message>
        <source>Nobody touched the screen for a while, so we closed the purchase.</source>
        <translation>屏幕一段时间无人操作，办理已关闭。</translation>
    </message>
    <message>
        <source>As you wished. Nothing of it is kept.</source>
        <translation>已按您的意愿取消，未保留任何信息。</translation>
    </message>
    <message>
        <source>Staff at the counter can tell you which document works.</source>
        <translation>柜台工作人员可告诉您可用的证件。</translation>
    </message>
    <message>
        <source>Staff at the counter can check your identity instead.</source>
        <translation>柜台工作人员可人工核验您的身份。</translation>
    </message>
    <message>
        <source>Start again to choose another number.</source>
        <translation>请重新开始，选择其他号码。</translation>
    </message>
    <message>
        <source>Show the case number at the counter. You will not pay twice.</source>
        <translation>请到柜台出示案件编号，您不会重复付款。</translation>
    </message>
    <message>
        <source>You are welcome to start again at any time.</source>
        <translation>欢迎随时重新办理。</translation>
    </message>
    <message>
        <source>No SIM card has left the machine.</source>
        <translation>没有 SIM 卡离开机器。</translation>
    </message>
    <message>
        <source>It is still inside the machine.</source>
        <translation>仍在机器内。</translation>
    </message>
    <message>
        <source>The machine took it back. It is blocked.</source>
        <translation>机器已收回并停用。</translation>
    </message>
    <message>
        <source>You have it.</source>
        <translation>在您手中。</translation>
    </message>
    <message>
        <source>Not certain. It is blocked, nobody can use it.</source>
        <translation>暂不确定。卡已停用，无人能使用。</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>未使用。</translation>
    </message>
    <message>
        <source>Please take it from the reader, if it is still there.</source>
        <translation>如仍在读卡区，请务必取走。</translation>
    </message>
    <message>
        <source>You have paid nothing.</source>
        <translation>您未支付任何款项。</translation>
    </message>
    <message>
        <source>You have it back in full.</source>
        <translation>已全额退还。</translation>
    </message>
    <message>
        <source>It is on its way back to you.</source>
        <translation>正在退还给您。</translation>
    </message>
    <message>
        <source>Paid.</source>
        <translation>已支付。</translation>
    </message>
    <message>
        <source>We are clarifying it with your bank.</source>
        <translation>正在与银行核实。</translation>
    </message>
    <message>
        <source>You have as many numbers as one person may</source>
        <translation>您名下的号码已达上限</translation>
    </message>
    <message>
        <source>Your carrier cannot sell you this plan</source>
        <translation>运营商暂时无法为您办理此套餐</translation>
    </message>
    <message>
        <source>The law and your carrier limit how many numbers one person may hold.</source>
        <translation>法律和运营商规定，每人名下的号码数量有上限。</translation>
    </message>
    <message>
        <source>It has said no for your registration. The machine is not told why.</source>
        <translation>运营商未通过您的办理资格。本机不会得知原因。</translation>
    </message>
    <message>
        <source>Staff at the counter can go through your numbers with you and end one you no longer need.</source>
        <translation>柜台工作人员可以和您一起查看名下号码，注销不再使用的号码。</translation>
    </message>
    <message>
        <source>Staff at the counter can look into it with you, or find a plan that works.</source>
        <translation>柜台工作人员可以帮您查询原因，或推荐可办理的套餐。</translation>
    </message>
    <message>
        <source>Your identity could not be confirmed</source>
        <translation>未能确认您的身份</translation>
    </message>
    <message>
        <source>Nobody could come in time</source>
        <translation>工作人员未能及时到场</translation>
    </message>
    <message>
        <source>The member of staff could not say for certain that this is your document.</source>
        <translation>工作人员无法确定该证件为您本人所有。</translation>
    </message>
    <message>
        <source>Staff at the counter can explain it to you, or look at another document.</source>
        <translation>柜台工作人员可以为您说明，或查看您的其他证件。</translation>
    </message>
    <message>
        <source>Show the case number at the counter. They go on with you from there.</source>
        <translation>请到柜台出示案件编号，由工作人员继续为您办理。</translation>
    </message>
    <message>
        <source>We called, and no member of staff answered in time. We are sorry.</source>
        <translation>我们已呼叫，但没有工作人员及时应答，非常抱歉。</translation>
    </message>
    <message>
        <source>Start again, and leave the document on the reader until the screen says that it was read.</source>
        <translation>请重新开始，并把证件留在读卡区，直到屏幕提示读取完成。</translation>
    </message>
    <message>
        <source>You can start again. If your bank shows a payment after all, it is given back by itself.</source>
        <translation>您可以重新开始。如果银行仍显示扣款，款项会自动退回。</translation>
    </message>
    <message>
        <source>Staff at the counter have SIM cards too, and can sell you this plan.</source>
        <translation>柜台也有 SIM 卡，工作人员可以为您办理这个套餐。</translation>
    </message>
    <message>
        <source>Staff at the counter can switch on a number for you.</source>
        <translation>柜台工作人员可以为您开通号码。</translation>
    </message>
    <message>
        <source>What you paid comes back by itself. You are welcome to buy again.</source>
        <translation>您支付的款项会自动退回，欢迎再次办理。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or go to the counter: they may reach the carrier another way.</source>
        <translation>请过几分钟再试，或到柜台办理：工作人员也许能用其他方式联系运营商。</translation>
    </message>
    <message>
        <source>Staff at the counter, or another machine, can serve you now.</source>
        <translation>柜台工作人员或其他终端现在可以为您服务。</translation>
    </message>
    <message>
        <source>Staff at the counter can serve you. This machine stays closed until it has been checked.</source>
        <translation>柜台工作人员可以为您服务。本机检查完成前暂停使用。</translation>
    </message>
    <message>
        <source>Would you rather talk to a person? Staff are at the counter.</source>
        <translation>想和人沟通？工作人员就在柜台。</translation>
    </message>
    <message>
        <source>A person helps you at the counter. Tell them what stands at the top of this page.</source>
        <translation>柜台有工作人员帮助您，请告诉他们本页顶部的内容。</translation>
    </message>
    <message>
        <source>A person helps you at the counter. The case number tells them everything; take a picture of it.</source>
        <translation>柜台有工作人员帮助您，凭案件编号即可了解全部情况，请拍照留存。</translation>
    </message>
    <message>
        <source>Go to the counter. They go on with you from there.</source>
        <translation>请到柜台，由工作人员继续为您办理。</translation>
    </message>
    <message>
        <source>Go to the counter: they find your purchase by the time of day. You will not pay twice.</source>
        <translation>请到柜台：工作人员会按办理时间找到这笔业务，您不会重复付款。</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReceiptViewModel</name>
    <message>
        <source>Your receipt is being printed</source>
        <translation>正在打印凭条</translation>
    </message>
    <message>
        <source>Take your receipt</source>
        <translation>请取走凭条</translation>
    </message>
    <message>
        <source>Your receipt on your phone</source>
        <translation>手机凭条</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>It comes out below the screen, next to the SIM card.</source>
        <translation>在屏幕下方、SIM 卡出口旁。</translation>
    </message>
    <message>
        <source>The printer does not work. Staff at the counter print your receipt.</source>
        <translation>打印机故障，请到柜台打印凭条。</translation>
    </message>
    <message>
        <source>The printer does not work now. Scan this code to keep your receipt.</source>
        <translation>打印机暂不可用，请扫码保存凭条。</translation>
    </message>
    <message>
        <source>Ready to use now</source>
        <translation>现在即可使用</translation>
    </message>
    <message>
        <source>Will be switched on soon</source>
        <translation>即将开通</translation>
    </message>
    <message>
        <source>Your receipt could not be printed</source>
        <translation>收据未能打印</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReviewViewModel</name>
    <message>
        <source>%1 a month, no contract</source>
        <translation>每月 %1，无合约</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>You pay today</source>
        <translation>今日支付</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您本人</translation>
    </message>
    <message numerus="yes">
        <source>%1 a month, for %n months</source>
        <translation>
            <numerusform>每月 %1，共 %n 个月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceBenchViewModel</name>
    <message>
        <source>Works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Move a card through</source>
        <translation>走卡测试</translation>
    </message>
    <message>
        <source>Stack, reader, gate, bin. It takes one card from the stack.</source>
        <translation>卡仓、读卡位、出卡口、回收箱。会用掉一张卡。</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Letters, a QR code and a bar code.</source>
        <translation>文字、二维码和条形码。</translation>
    </message>
    <message>
        <source>Read a card</source>
        <translation>读证测试</translation>
    </message>
    <message>
        <source>Nothing of what stands on it is shown.</source>
        <translation>不显示证件上的任何内容。</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>查找证件</translation>
    </message>
    <message>
        <source>Any passport with a chip.</source>
        <translation>任何带芯片的护照。</translation>
    </message>
    <message>
        <source>Ask the carrier</source>
        <translation>查询运营商</translation>
    </message>
    <message>
        <source>One short question, timed.</source>
        <translation>一次简短查询，并计时。</translation>
    </message>
    <message>
        <source>The way is clear, there are cards and room in the bin</source>
        <translation>通道畅通，有卡，回收箱有空间</translation>
    </message>
    <message>
        <source>A card is drawn from the stack</source>
        <translation>从卡仓取出一张卡</translation>
    </message>
    <message>
        <source>The card is read</source>
        <translation>读取卡号</translation>
    </message>
    <message>
        <source>The card stands at the slot</source>
        <translation>卡到达出卡口</translation>
    </message>
    <message>
        <source>The card goes to the bin</source>
        <translation>卡进入回收箱</translation>
    </message>
    <message>
        <source>The bin counts it</source>
        <translation>回收箱计数</translation>
    </message>
    <message>
        <source>The page is printed</source>
        <translation>测试页已打印</translation>
    </message>
    <message>
        <source>A card lies on the reader</source>
        <translation>读卡区有证件</translation>
    </message>
    <message>
        <source>The card is read and understood</source>
        <translation>证件已读取并识别</translation>
    </message>
    <message>
        <source>A document lies on the reader</source>
        <translation>读卡区有证件</translation>
    </message>
    <message>
        <source>The carrier answers</source>
        <translation>运营商有应答</translation>
    </message>
    <message>
        <source>Watch the card. Do not take it from the slot.</source>
        <translation>请观察卡片，不要从出卡口取走。</translation>
    </message>
    <message>
        <source>Look at the paper: is everything sharp and straight?</source>
        <translation>请看打印纸：是否清晰、端正？</translation>
    </message>
    <message>
        <source>Lay an identity card on the reader now.</source>
        <translation>请将身份证放到读卡区。</translation>
    </message>
    <message>
        <source>Lay a document on the reader now.</source>
        <translation>请将证件放到读卡区。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Comparing the three books …</source>
        <translation>正在核对三方账目…</translation>
    </message>
    <message>
        <source>The three books agree</source>
        <translation>三方账目一致</translation>
    </message>
    <message>
        <source>Not every book could be read</source>
        <translation>有账目无法读取</translation>
    </message>
    <message>
        <source>The books differ</source>
        <translation>账目不一致</translation>
    </message>
    <message>
        <source>Journal, dispenser and carrier are asked for every sale of today.</source>
        <translation>正在向日志、发卡机和运营商核对今天的每笔业务。</translation>
    </message>
    <message>
        <source>%1, sales: %2. Journal, dispenser and carrier were asked for each.</source>
        <translation>%1，业务 %2 笔。已逐笔核对日志、发卡机和运营商。</translation>
    </message>
    <message>
        <source>A sale is not brought to its end yet</source>
        <translation>有一笔业务尚未结束</translation>
    </message>
    <message>
        <source>A sale in doubt waits for staff</source>
        <translation>有一笔存疑业务待处理</translation>
    </message>
    <message>
        <source>Sold, but not active</source>
        <translation>已售出，但未激活</translation>
    </message>
    <message>
        <source>Active, but not sold</source>
        <translation>已激活，但未售出</translation>
    </message>
    <message>
        <source>Two active lines on one card</source>
        <translation>一张卡上有两条有效线路</translation>
    </message>
    <message>
        <source>In doubt, but not suspended</source>
        <translation>存疑，但未停机</translation>
    </message>
    <message>
        <source>Money collected, but no card handed out</source>
        <translation>已收款，但未出卡</translation>
    </message>
    <message>
        <source>Card handed out, but no money collected</source>
        <translation>已出卡，但未收款</translation>
    </message>
    <message>
        <source>Money still held, neither collected nor given back</source>
        <translation>款项仍被冻结，既未收取也未退还</translation>
    </message>
    <message>
        <source>The amounts differ</source>
        <translation>金额不一致</translation>
    </message>
    <message>
        <source>The carrier does not know this payment</source>
        <translation>运营商没有这笔付款</translation>
    </message>
    <message>
        <source>A number is still held for a sale that has ended</source>
        <translation>业务已结束，但号码仍被占用</translation>
    </message>
    <message>
        <source>An active line that no sale explains</source>
        <translation>有效线路找不到对应业务</translation>
    </message>
    <message>
        <source>A payment that no sale explains</source>
        <translation>付款找不到对应业务</translation>
    </message>
    <message>
        <source>A card stands in the machine that belongs to no sale</source>
        <translation>机内有一张不属于任何业务的卡</translation>
    </message>
    <message>
        <source>A card should stand in the machine and does not</source>
        <translation>机内应有一张卡，但没有</translation>
    </message>
    <message>
        <source>More cards in the bin than sales have put there</source>
        <translation>回收箱里的卡多于业务回收的卡</translation>
    </message>
    <message>
        <source>The carrier did not answer for this sale</source>
        <translation>运营商未就此业务作答</translation>
    </message>
    <message>
        <source>Cards that tests of technicians moved to the bin</source>
        <translation>技术员测试时进入回收箱的卡</translation>
    </message>
    <message>
        <source>What the dispenser says</source>
        <translation>发卡机自报状态</translation>
    </message>
    <message>
        <source>The journal is whole</source>
        <translation>日志完整</translation>
    </message>
    <message>
        <source>The log of staff can be read</source>
        <translation>员工记录可读取</translation>
    </message>
    <message>
        <source>Sales the carrier has not settled yet</source>
        <translation>运营商尚未结清的业务</translation>
    </message>
    <message>
        <source>Cards counted last</source>
        <translation>上次清点卡片</translation>
    </message>
    <message>
        <source>Day closed last</source>
        <translation>上次日结</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Camera view with meters</source>
        <translation>带指标的摄像头画面</translation>
    </message>
    <message>
        <source>Live picture, every limit of the face check. Nothing is kept.</source>
        <translation>实时画面和人脸核验的各项限值。不会保存。</translation>
    </message>
    <message>
        <source>The camera gives pictures</source>
        <translation>摄像头有图像</translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation>无法读取日志</translation>
    </message>
    <message>
        <source>The dispenser could not be asked</source>
        <translation>无法查询发卡机</translation>
    </message>
    <message>
        <source>The carrier could not be asked</source>
        <translation>无法查询运营商</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCameraViewModel</name>
    <message>
        <source>The camera gives no pictures: %1</source>
        <translation>摄像头没有图像：%1</translation>
    </message>
    <message>
        <source>The time of this view is over. Go back to begin again.</source>
        <translation>本次查看时间已到。请返回后重新开始。</translation>
    </message>
    <message>
        <source>Waiting for the first picture …</source>
        <translation>正在等待第一幅图像…</translation>
    </message>
    <message>
        <source>Stand where customers stand. No picture is kept.</source>
        <translation>请站到顾客的位置。不会保存图像。</translation>
    </message>
    <message>
        <source>More than one face: the largest is measured. No picture is kept.</source>
        <translation>有多张人脸：测量最大的一张。不会保存图像。</translation>
    </message>
    <message>
        <source>Good enough for the face check. No picture is kept.</source>
        <translation>可以进行人脸核验。不会保存图像。</translation>
    </message>
    <message>
        <source>Turn camera and light until every meter is good. No picture is kept.</source>
        <translation>请调整摄像头和灯光，直到各项指标合格。不会保存图像。</translation>
    </message>
    <message>
        <source>%1 · pictures a second: %2 · faces: %3</source>
        <translation>%1 · 每秒图像：%2 · 人脸：%3</translation>
    </message>
    <message>
        <source>Size of the face</source>
        <translation>人脸大小</translation>
    </message>
    <message>
        <source>Beside the middle</source>
        <translation>偏离中间</translation>
    </message>
    <message>
        <source>Room above and below</source>
        <translation>上下边距</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>头部转动</translation>
    </message>
    <message>
        <source>Head raised or lowered</source>
        <translation>抬头或低头</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>头部倾斜</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Overexposed</source>
        <translation>过曝</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Light from one side</source>
        <translation>单侧光</translation>
    </message>
    <message>
        <source>Glare on glasses</source>
        <translation>眼镜反光</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>睁眼</translation>
    </message>
    <message>
        <source>Mouth covered</source>
        <translation>口部遮挡</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCaseViewModel</name>
    <message>
        <source>Case without a number yet</source>
        <translation>尚无编号的事件</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>SIM card: never read</source>
        <translation>SIM 卡：未读到卡号</translation>
    </message>
    <message>
        <source>SIM card: %1</source>
        <translation>SIM 卡：%1</translation>
    </message>
    <message>
        <source>Money: %1, nothing was paid</source>
        <translation>金额：%1，未付款</translation>
    </message>
    <message>
        <source>Money: %1, given back</source>
        <translation>金额：%1，已退款</translation>
    </message>
    <message>
        <source>Money: %1, on its way back</source>
        <translation>金额：%1，退款中</translation>
    </message>
    <message>
        <source>Money: %1, the carrier has not said yet</source>
        <translation>金额：%1，运营商尚未答复</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>A sensor sees a card in the machine now.</source>
        <translation>传感器显示机器内有一张卡。</translation>
    </message>
    <message>
        <source>The bin has counted one card more than before.</source>
        <translation>回收箱计数比之前多一张。</translation>
    </message>
    <message>
        <source>The card was on its way out. Now the way is empty, and the bin has counted nothing.</source>
        <translation>卡正在送出。现在通道为空，回收箱没有计数。</translation>
    </message>
    <message>
        <source>The card had left the stack. Now the way is empty, and the bin has counted nothing.</source>
        <translation>卡已离开卡仓。现在通道为空，回收箱没有计数。</translation>
    </message>
    <message>
        <source>The dispenser does not answer. Open the machine and look inside.</source>
        <translation>发卡机无应答。请打开机器查看。</translation>
    </message>
    <message>
        <source>Leave it there. It is suspended and is destroyed with the others.</source>
        <translation>留在原处。该卡已停用，随其他卡一起销毁。</translation>
    </message>
    <message>
        <source>Take it out by hand and put it into the retain bin.</source>
        <translation>请用手取出，放入回收箱。</translation>
    </message>
    <message>
        <source>Nothing left the machine. Count the stack to be sure.</source>
        <translation>卡没有离开机器。请清点卡仓确认。</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. The customer may buy a new one.</source>
        <translation>该卡已停用，没有价值。顾客可以重新购买。</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. It is written off.</source>
        <translation>该卡已停用，没有价值，作报废处理。</translation>
    </message>
    <message>
        <source>The card is in the retain bin</source>
        <translation>卡在回收箱里</translation>
    </message>
    <message>
        <source>The card is stuck in the machine</source>
        <translation>卡在机器里</translation>
    </message>
    <message>
        <source>The card never left the stack</source>
        <translation>卡没有离开卡仓</translation>
    </message>
    <message>
        <source>The customer has the card</source>
        <translation>卡在顾客手中</translation>
    </message>
    <message>
        <source>The card was not found</source>
        <translation>没有找到卡</translation>
    </message>
    <message>
        <source>A customer chose a plan and a number for %1.</source>
        <translation>顾客选择了套餐和号码，金额 %1。</translation>
    </message>
    <message>
        <source>The customer was identified by the camera.</source>
        <translation>摄像头已核验顾客身份。</translation>
    </message>
    <message>
        <source>A member of staff identified the customer.</source>
        <translation>工作人员已核验顾客身份。</translation>
    </message>
    <message>
        <source>A card was to be drawn from the stack; nobody saw what came of it.</source>
        <translation>准备从卡仓取卡，结果不明。</translation>
    </message>
    <message>
        <source>A card was drawn from the stack.</source>
        <translation>从卡仓取出了一张卡。</translation>
    </message>
    <message>
        <source>No card was drawn: %1.</source>
        <translation>没有取出卡：%1。</translation>
    </message>
    <message>
        <source>The card was read: %1.</source>
        <translation>读到卡号：%1。</translation>
    </message>
    <message>
        <source>The payment was asked for; no answer is written.</source>
        <translation>已请求付款，没有答复记录。</translation>
    </message>
    <message>
        <source>The payment was authorised.</source>
        <translation>付款已授权。</translation>
    </message>
    <message>
        <source>The payment was not authorised: %1.</source>
        <translation>付款未获授权：%1。</translation>
    </message>
    <message>
        <source>The card was to be activated; no answer is written.</source>
        <translation>已请求激活，没有答复记录。</translation>
    </message>
    <message>
        <source>The card was activated.</source>
        <translation>卡已激活。</translation>
    </message>
    <message>
        <source>The carrier accepted the order to activate the card.</source>
        <translation>运营商已受理激活。</translation>
    </message>
    <message>
        <source>The card was not activated: %1.</source>
        <translation>卡未激活：%1。</translation>
    </message>
    <message>
        <source>The card was to be handed out; nobody saw what came of it.</source>
        <translation>准备出卡，结果不明。</translation>
    </message>
    <message>
        <source>The card stood at the slot.</source>
        <translation>卡到达出卡口。</translation>
    </message>
    <message>
        <source>The card was not handed out: %1.</source>
        <translation>卡没有送出：%1。</translation>
    </message>
    <message>
        <source>The customer took the card.</source>
        <translation>顾客取走了卡。</translation>
    </message>
    <message>
        <source>The card was to go to the retain bin; nobody saw what came of it.</source>
        <translation>准备回收卡，结果不明。</translation>
    </message>
    <message>
        <source>The card went to the retain bin.</source>
        <translation>卡已进入回收箱。</translation>
    </message>
    <message>
        <source>The money was to be collected; no answer is written.</source>
        <translation>已请求收款，没有答复记录。</translation>
    </message>
    <message>
        <source>The money was collected.</source>
        <translation>已收款。</translation>
    </message>
    <message>
        <source>The money is being given back.</source>
        <translation>正在退款。</translation>
    </message>
    <message>
        <source>The card was suspended and nothing is owed any more.</source>
        <translation>卡已停用，款项已结清。</translation>
    </message>
    <message>
        <source>Here nobody knows where the card is: %1.</source>
        <translation>此处卡的位置不明：%1。</translation>
    </message>
    <message>
        <source>The case %1 was opened.</source>
        <translation>已建立事件 %1。</translation>
    </message>
    <message>
        <source>The case was settled by %1.</source>
        <translation>事件由 %1 处理完毕。</translation>
    </message>
    <message>
        <source>The sale was closed.</source>
        <translation>业务已结束。</translation>
    </message>
    <message>
        <source>The machine was started anew.</source>
        <translation>机器重新启动。</translation>
    </message>
    <message>
        <source>Found out afterwards: %1</source>
        <translation>事后查明：%1</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceIdentityViewModel</name>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residence permit for Hong Kong, Macao and Taiwan</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>European identity card</source>
        <translation>欧洲身份证</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居留许可</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceStockViewModel</name>
    <message>
        <source>The cards were never counted here.</source>
        <translation>本机尚未清点过卡片。</translation>
    </message>
    <message>
        <source>Counted %1 by %2: %3</source>
        <translation>%1 由 %2 清点：%3 张</translation>
    </message>
    <message>
        <source>Drawn from the stack so far: %1</source>
        <translation>已从卡仓取出：%1 张</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>未读到卡号</translation>
    </message>
    <message>
        <source>%1 · %2 · test</source>
        <translation>%1 · %2 · 测试</translation>
    </message>
    <message>
        <source>%1 · %2 · sale</source>
        <translation>%1 · %2 · 业务</translation>
    </message>
    <message>
        <source>Should be in the stack now: %1</source>
        <translation>卡仓现在应有：%1 张</translation>
    </message>
    <message>
        <source>%1 · a document was perhaps left behind</source>
        <translation>%1 · 可能有证件遗留</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceToolViewModel</name>
    <message>
        <source>Network test</source>
        <translation>网络测试</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>声音测试</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>从本机到运营商，逐步检查。</translation>
    </message>
    <message>
        <source>Two tones sound on the loudspeaker now. Did you hear them?</source>
        <translation>扬声器正在发出两声提示音。您听到了吗？</translation>
    </message>
    <message>
        <source>A sentence is said in the headset now. Put it on. Did you hear it?</source>
        <translation>耳机中正在朗读一句话。请戴上耳机。您听到了吗？</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker and no headset.</source>
        <translation>本机没有扬声器，也没有耳机。</translation>
    </message>
    <message>
        <source>What you heard is written down.</source>
        <translation>您听到的结果已记录。</translation>
    </message>
    <message>
        <source>The carrier&apos;s name has an address</source>
        <translation>运营商的域名可以解析</translation>
    </message>
    <message>
        <source>The carrier&apos;s machine takes the connection</source>
        <translation>运营商的服务器接受连接</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the certificate is right</source>
        <translation>连接已加密，证书正确</translation>
    </message>
    <message>
        <source>The carrier answers a question</source>
        <translation>运营商能应答查询</translation>
    </message>
    <message>
        <source>This machine&apos;s clock agrees with the carrier&apos;s</source>
        <translation>本机时钟与运营商一致</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker</source>
        <translation>扬声器提示音</translation>
    </message>
    <message>
        <source>A sentence in the headset</source>
        <translation>耳机中的一句话</translation>
    </message>
    <message>
        <source>Check: is the network cable in, does the router work, is the carrier&apos;s name in the configuration spelled right?</source>
        <translation>请检查：网线是否插好，路由器是否工作，配置中的运营商域名是否正确？</translation>
    </message>
    <message>
        <source>Check: does a firewall block the port, are address and port in the configuration right, is the carrier&apos;s service up?</source>
        <translation>请检查：防火墙是否拦截端口，配置中的地址和端口是否正确，运营商的服务是否在运行？</translation>
    </message>
    <message>
        <source>Check: is this machine&apos;s date right, is the file with the carrier&apos;s certificate authority the right one, does something between the two read along?</source>
        <translation>请检查：本机日期是否正确，运营商证书颁发机构的文件是否正确，中间是否有设备截取通信？</translation>
    </message>
    <message>
        <source>The network is good up to the carrier. Call the carrier: is this machine known there, is the service disturbed?</source>
        <translation>到运营商为止网络正常。请致电运营商：本机是否已登记，服务是否有故障？</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, or check its time server.</source>
        <translation>请校准本机时钟，或检查其时间服务器。</translation>
    </message>
    <message>
        <source>Check: is the loudspeaker connected, is it turned up, is it the right device in the configuration?</source>
        <translation>请检查：扬声器是否接好，音量是否打开，配置中的设备是否正确？</translation>
    </message>
    <message>
        <source>Check: is the headset plugged in, is it turned up, is it the right device in the configuration?</source>
        <translation>请检查：耳机是否插好，音量是否打开，配置中的设备是否正确？</translation>
    </message>
    <message>
        <source>counts from the next start</source>
        <translation>下次启动后生效</translation>
    </message>
    <message>
        <source>What the first page speaks before anybody has chosen.</source>
        <translation>尚无人选择语言时首页使用的语言。</translation>
    </message>
    <message>
        <source>Two tones on the loudspeaker before a page goes away.</source>
        <translation>页面超时前扬声器发出两声提示音。</translation>
    </message>
    <message>
        <source>How fast the voice in the headset speaks.</source>
        <translation>耳机语音的语速。</translation>
    </message>
    <message>
        <source>From this score on, document and face are the same person. Higher is safer, and more customers wait for staff.</source>
        <translation>达到此分数即认为证件与人脸为同一人。越高越安全，但更多顾客需要等待工作人员。</translation>
    </message>
    <message>
        <source>Below this score it is another person; between the two staff decide. Never above the other threshold.</source>
        <translation>低于此分数视为另一人；两者之间由工作人员判定。不得高于另一阈值。</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3</source>
        <translation>%1 至 %2，步长 %3</translation>
    </message>
    <message>
        <source>It counts at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>It counts when the program starts next.</source>
        <translation>程序下次启动时生效。</translation>
    </message>
    <message>
        <source>This is the sound test of the machine. If you hear this sentence, say so on the screen.</source>
        <translation>这是本机的声音测试。如果您听到这句话，请在屏幕上确认。</translation>
    </message>
    <message>
        <source>Language of the first page</source>
        <translation>首页语言</translation>
    </message>
    <message>
        <source>Tones before a time-out</source>
        <translation>超时前提示音</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>Face check: same person from</source>
        <translation>人脸核验：同一人的最低分</translation>
    </message>
    <message>
        <source>Face check: another person below</source>
        <translation>人脸核验：低于此分为另一人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 words a minute</source>
        <translation>每分钟 %1 词</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>出厂值</translation>
    </message>
    <message>
        <source>As configured</source>
        <translation>配置文件中的值</translation>
    </message>
    <message>
        <source>Set here by %1, %2</source>
        <translation>由 %1 在本机设置，%2</translation>
    </message>
    <message>
        <source>As the country pack asks for</source>
        <translation>国家规则包要求的值</translation>
    </message>
    <message>
        <source>What was set here cannot be used, so the configured values count (%1).</source>
        <translation>在本机所做的设置无法使用，因此按配置文件生效（%1）。</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceViewModel</name>
    <message>
        <source>This number and PIN do not go together.</source>
        <translation>工号与密码不符。</translation>
    </message>
    <message>
        <source>Too many wrong tries. This number can be tried again in %1.</source>
        <translation>错误次数过多。请在 %1 后再试此工号。</translation>
    </message>
    <message>
        <source>No staff are set up on this machine yet. A technician adds them with kioskctl staff add.</source>
        <translation>本机尚未登记工作人员。请技术人员用 kioskctl staff add 添加。</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>第二人必须是另一个人。</translation>
    </message>
    <message>
        <source>The case is settled and written down.</source>
        <translation>事件已处理并记录。</translation>
    </message>
    <message>
        <source>Settle the open case first: this test moves a card, and the cards must be counted for the case.</source>
        <translation>请先处理待处理事件：此测试会走卡，而该事件需要清点卡片。</translation>
    </message>
    <message>
        <source>The test has passed.</source>
        <translation>测试通过。</translation>
    </message>
    <message>
        <source>The test has not passed.</source>
        <translation>测试未通过。</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>The count is written down.</source>
        <translation>清点结果已记录。</translation>
    </message>
    <message>
        <source>It was not printed: %1</source>
        <translation>未能打印：%1</translation>
    </message>
    <message>
        <source>The case is not settled: %1</source>
        <translation>事件未处理：%1</translation>
    </message>
    <message>
        <source>This could not be written down, so it was not done. The disk may be full or damaged.</source>
        <translation>无法记录，因此没有执行。磁盘可能已满或损坏。</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术人员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Looking at every part …</source>
        <translation>正在检查各部件…</translation>
    </message>
    <message>
        <source>This machine sells nothing now</source>
        <translation>本机目前不能办理</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>It sells, but not everything works</source>
        <translation>可以办理，但有部件异常</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>SIM cards</source>
        <translation>SIM 卡</translation>
    </message>
    <message>
        <source>Retain bin</source>
        <translation>回收箱</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>盖子打开</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>打印纸</translation>
    </message>
    <message>
        <source>Sales to settle</source>
        <translation>待结业务</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>SIM 发卡机</translation>
    </message>
    <message>
        <source>Stock of SIM cards</source>
        <translation>SIM 卡库存</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>身份证阅读器</translation>
    </message>
    <message>
        <source>Photo decoder</source>
        <translation>照片解码</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>护照阅读器</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>凭条打印机</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>与运营商的连接</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>待处理事件</translation>
    </message>
    <message>
        <source>Cards in the pack: %1. It is written down.</source>
        <translation>卡包共 %1 张，已记录。</translation>
    </message>
    <message>
        <source>These numbers are no pack: %1</source>
        <translation>这两个卡号不是一包：%1</translation>
    </message>
    <message>
        <source>It is kept: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>It could not be kept: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>Nobody on the list has this badge. Type your staff number.</source>
        <translation>名单上没有人使用此工牌。请输入工号。</translation>
    </message>
    <message>
        <source>The setting is changed and written down.</source>
        <translation>设置已更改并记录。</translation>
    </message>
    <message>
        <source>The last change is undone.</source>
        <translation>已撤销上次更改。</translation>
    </message>
    <message>
        <source>This value cannot be: %1</source>
        <translation>不能使用此值：%1</translation>
    </message>
</context>
<context>
    <name>simkiosk::SessionViewModel</name>
    <message>
        <source>Plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM 卡</translation>
    </message>
    <message>
        <source>Someone else has just taken this number. Please choose another one.</source>
        <translation>此号码刚被他人选走，请另选一个。</translation>
    </message>
    <message>
        <source>No free number has these digits. Try fewer digits.</source>
        <translation>没有包含这些数字的号码，请减少数字。</translation>
    </message>
    <message>
        <source>The card was lifted too soon. Put it back and leave it there.</source>
        <translation>身份证拿起过早，请放回并不要移动。</translation>
    </message>
    <message>
        <source>This card was not recognised. Lay your identity card flat.</source>
        <translation>未识别此卡，请平放身份证。</translation>
    </message>
    <message>
        <source>This identity card has expired. Please use a valid one.</source>
        <translation>此身份证已过期，请使用有效证件。</translation>
    </message>
    <message>
        <source>We could not see you clearly. Let us try once more.</source>
        <translation>未能看清您，请再试一次。</translation>
    </message>
    <message>
        <source>That was a little short. Please sign with your full name.</source>
        <translation>签名过短，请签全名。</translation>
    </message>
    <message>
        <source>Your number is kept for you a little longer.</source>
        <translation>已为您延长号码预留时间。</translation>
    </message>
    <message>
        <source>This takes longer than usual. Please wait a moment.</source>
        <translation>处理时间比平时长，请稍候。</translation>
    </message>
    <message>
        <source>The card&apos;s number could not be read correctly. Try again.</source>
        <translation>证件号码读取有误，请重试。</translation>
    </message>
    <message>
        <source>If you have already paid in your wallet, the money goes back to you. Your number is released and your data is deleted.</source>
        <translation>如果您已在手机上付款，款项将退还给您。号码会释放，信息会删除。</translation>
    </message>
    <message>
        <source>Please take your SIM card with you before you leave.</source>
        <translation>离开前请带走 SIM 卡。</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>尚未保存任何信息。</translation>
    </message>
    <message>
        <source>Your number is released and everything you entered is deleted. You have paid nothing.</source>
        <translation>号码会释放，您输入的信息会全部删除。您未支付任何款项。</translation>
    </message>
    <message>
        <source>Plans from %1 a month</source>
        <translation>套餐每月 %1 起</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>SIM 卡发卡机</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>身份证阅读器</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>与运营商的连接</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>凭条打印机</translation>
    </message>
    <message>
        <source>Reading the photo on identity cards</source>
        <translation>证件照片读取</translation>
    </message>
    <message>
        <source>Safe storage</source>
        <translation>安全存储</translation>
    </message>
    <message>
        <source>A part of this machine</source>
        <translation>本机的一个部件</translation>
    </message>
    <message>
        <source>This document has expired. Please use a valid one.</source>
        <translation>该证件已过期，请使用有效证件。</translation>
    </message>
    <message>
        <source>It was lifted too soon. Lay it down again and leave it there.</source>
        <translation>拿起过早，请放回并保持不动。</translation>
    </message>
    <message>
        <source>The chip did not answer to the printed lines. Please show the page once more.</source>
        <translation>芯片与印刷的字符行不符，请再展示一次该页。</translation>
    </message>
    <message>
        <source>We could not read the lines. Hold the page flat, in good light.</source>
        <translation>未能读取字符行，请在光线充足处拿平页面。</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>护照阅读器</translation>
    </message>
    <message>
        <source>The time for your number has run out. It may still be free: please choose again.</source>
        <translation>号码保留时间已到。它可能仍可选择，请重新选号。</translation>
    </message>
    <message>
        <source>The number cannot be kept longer. Please go on soon.</source>
        <translation>号码无法再延长保留，请尽快继续。</translation>
    </message>
</context>
<context>
    <name>simkiosk::StaffViewModel</name>
    <message>
        <source>We are calling a member of staff</source>
        <translation>正在呼叫工作人员</translation>
    </message>
    <message>
        <source>A member of staff is on the way</source>
        <translation>工作人员正在赶来</translation>
    </message>
    <message>
        <source>A member of staff is looking after you</source>
        <translation>工作人员正在为您核验</translation>
    </message>
</context>
</TS>
