<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AccessSheet</name>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>無障礙設定</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Everything lower on the screen</source>
        <translation>內容移到螢幕下方</translation>
    </message>
    <message>
        <source>More time on every page</source>
        <translation>每頁更多時間</translation>
    </message>
    <message>
        <source>Read everything aloud in the headset</source>
        <translation>用耳機朗讀全部內容</translation>
    </message>
    <message>
        <source>Dark screen while it is read aloud</source>
        <translation>朗讀時關閉螢幕顯示</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>關閉動畫</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>AdviceQuestion</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>A new SIM card, right now</source>
        <translation>新門號，現在就辦</translation>
    </message>
    <message>
        <source>Choose a plan and a number, show your identity document, pay with your phone. That is all.</source>
        <translation>選方案、選門號、出示證件、手機付款，就這麼簡單。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Take SIM</source>
        <translation>取卡</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>點一下開始</translation>
    </message>
    <message>
        <source>a month · %1</source>
        <translation>每月 · %1</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>出示證件</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>One moment, please</source>
        <translation>請稍候</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Camera view</source>
        <translation>攝影機畫面</translation>
    </message>
</context>
<context>
    <name>CardCountPad</name>
    <message>
        <source>Cards in the stack</source>
        <translation>卡匣張數</translation>
    </message>
    <message>
        <source>Cards in the retain bin</source>
        <translation>回收匣張數</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Evidence</source>
        <translation>證據</translation>
    </message>
    <message>
        <source>Count the cards</source>
        <translation>清點卡片</translation>
    </message>
    <message>
        <source>Where the evidence points</source>
        <translation>證據指向</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>您發現了什麼？</translation>
    </message>
    <message>
        <source>A second person signs too.</source>
        <translation>還需要第二人簽核。</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Open cases</source>
        <translation>待處理案件</translation>
    </message>
    <message>
        <source>Until they are settled, the machine hands out no card.</source>
        <translation>處理完成前，本機不再發卡。</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>沒有待處理案件。</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>案件 %1</translation>
    </message>
    <message>
        <source>Case of %1</source>
        <translation>%1 的案件</translation>
    </message>
    <message>
        <source>%1, card ending in %2</source>
        <translation>%1，卡號末碼 %2</translation>
    </message>
    <message>
        <source>%1, card never read</source>
        <translation>%1，未讀到卡號</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Needed for the sale</source>
        <translation>申辦必要</translation>
    </message>
    <message>
        <source>Your free choice</source>
        <translation>您可自由選擇</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Your data, your decision</source>
        <translation>您的資料，由您決定</translation>
    </message>
    <message>
        <source>The law asks us to know who gets a number. How we make sure of it, and whether we write to you, is your choice.</source>
        <translation>法律要求實名申辦。要用哪種方式查驗、是否接收優惠訊息，都由您決定。</translation>
    </message>
    <message>
        <source>Agree and go on</source>
        <translation>同意並繼續</translation>
    </message>
    <message>
        <source>Read my identity document</source>
        <translation>讀取我的證件</translation>
    </message>
    <message>
        <source>Name, number and photo go into the contract.</source>
        <translation>姓名、證件號碼與照片將寫入契約。</translation>
    </message>
    <message>
        <source>Who compares you with its photo? Choose one.</source>
        <translation>由誰與證件照片比對？請擇一。</translation>
    </message>
    <message>
        <source>Compare my face with its photo</source>
        <translation>用人臉與證件照片比對</translation>
    </message>
    <message>
        <source>The camera, now. Pictures stay here and are deleted.</source>
        <translation>由攝影機立即比對，影像只留在本機台，隨後刪除。</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>改由門市人員為我查驗</translation>
    </message>
    <message>
        <source>Somebody comes to you. Same price, same number.</source>
        <translation>門市人員會過來，價格與門號不變。</translation>
    </message>
    <message>
        <source>What happens with your data</source>
        <translation>您的資料如何使用</translation>
    </message>
    <message>
        <source>Your carrier is responsible for it and uses it only for this contract.</source>
        <translation>由您的電信業者負責，僅用於本契約。</translation>
    </message>
    <message>
        <source>This machine deletes everything as soon as you are done.</source>
        <translation>辦理結束後，本機台立即刪除所有資料。</translation>
    </message>
    <message>
        <source>Your carrier keeps the contract as long as the law asks.</source>
        <translation>電信業者依法定期間保存契約。</translation>
    </message>
    <message>
        <source>You may ask to see, correct or delete your data at any shop.</source>
        <translation>您可於任一門市查詢、更正或刪除您的資料。</translation>
    </message>
    <message>
        <source>Send me offers</source>
        <translation>寄送優惠訊息給我</translation>
    </message>
    <message>
        <source>By text message, a few times a year. You can stop it at any time.</source>
        <translation>每年幾次簡訊，隨時可以取消。</translation>
    </message>
</context>
<context>
    <name>ContractReader</name>
    <message>
        <source>Your contract</source>
        <translation>您的契約</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Close the contract</source>
        <translation>關閉契約</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Count the cards</source>
        <translation>清點卡片</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>回收匣裡有幾張卡？</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>卡匣裡有幾張卡？</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>下一步：回收匣</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>下一步：第二人</translation>
    </message>
    <message>
        <source>Settle the case</source>
        <translation>結案</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Print for the file</source>
        <translation>列印存檔</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Errors since the program began</source>
        <translation>程式啟動後的錯誤</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Asked again every few seconds.</source>
        <translation>每隔幾秒重新查詢。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>就緒報告</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>What do you identify with?</source>
        <translation>您使用哪種證件？</translation>
    </message>
    <message>
        <source>Its chip is read here. The machine never keeps your document.</source>
        <translation>在這裡讀取晶片，機台不會留下您的證件。</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>證據</translation>
    </message>
    <message>
        <source>Dispenser then: %1</source>
        <translation>當時的發卡機：%1</translation>
    </message>
    <message>
        <source>Dispenser now: %1</source>
        <translation>現在的發卡機：%1</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you and goodbye</source>
        <translation>謝謝您，再見</translation>
    </message>
    <message>
        <source>Your SIM card is ready. Have you taken everything with you?</source>
        <translation>SIM 卡已辦好，請確認物品都帶走了。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Take with you</source>
        <translation>請帶走</translation>
    </message>
    <message>
        <source>Your SIM card</source>
        <translation>您的 SIM 卡</translation>
    </message>
    <message>
        <source>Your document</source>
        <translation>您的證件</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>您的收據</translation>
    </message>
    <message>
        <source>Deleted from this machine</source>
        <translation>已自本機台刪除</translation>
    </message>
    <message>
        <source>Your camera pictures</source>
        <translation>攝影機影像</translation>
    </message>
    <message>
        <source>The data of your document</source>
        <translation>證件資料</translation>
    </message>
    <message>
        <source>Your signature and contract</source>
        <translation>簽名與契約</translation>
    </message>
    <message>
        <source>Your carrier keeps the signed contract, as the law asks.</source>
        <translation>電信業者依法保存已簽署的契約。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language: %1</source>
        <translation>語言：%1</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>無障礙設定</translation>
    </message>
</context>
<context>
    <name>HoldToShow</name>
    <message>
        <source>Hide my details</source>
        <translation>隱藏我的資料</translation>
    </message>
    <message>
        <source>Show my details</source>
        <translation>顯示我的資料</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>按住顯示</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Log out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Open cases: %1</source>
        <translation>待處理案件：%1</translation>
    </message>
    <message>
        <source>Cards and paper</source>
        <translation>卡片與紙張</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>日結</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>Does not work now</source>
        <translation>目前無法使用</translation>
    </message>
    <message>
        <source>Every part works</source>
        <translation>各部件皆正常</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>最近的錯誤</translation>
    </message>
    <message>
        <source>Receipt again</source>
        <translation>補印憑證</translation>
    </message>
    <message>
        <source>Devices, tests</source>
        <translation>裝置與測試</translation>
    </message>
</context>
<context>
    <name>IdentityCardPage</name>
    <message>
        <source>Card read</source>
        <translation>讀取成功</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Is it this person?</source>
        <translation>是本人嗎？</translation>
    </message>
    <message>
        <source>Look at the customer, the document in their hand and its photo here.</source>
        <translation>請比對顧客本人、其手中的證件和此處的照片。</translation>
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
        <translation>證件照片</translation>
    </message>
    <message>
        <source>The camera now</source>
        <translation>即時畫面</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>The camera stays off: the customer did not agree to it. Look at them.</source>
        <translation>攝影機保持關閉：顧客未同意使用。請直接看顧客本人。</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>案件 %1</translation>
    </message>
    <message>
        <source>The customer&apos;s number is kept for another %1.</source>
        <translation>顧客的號碼還保留 %1。</translation>
    </message>
    <message>
        <source>A yes needs a second person&apos;s signature.</source>
        <translation>確認為本人需要第二人簽核。</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>%1 · card ending %2</source>
        <translation>%1 · 卡號末碼 %2</translation>
    </message>
    <message numerus="yes">
        <source>The machine waits %n more seconds for you.</source>
        <translation>
            <numerusform>機器還會等您 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Please take your SIM card now. Otherwise the machine takes it back.</source>
        <translation>請現在取走您的 SIM 卡，否則機器會將其收回。</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Digit %1</source>
        <translation>數字 %1</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>刪除最後一位</translation>
    </message>
    <message>
        <source>Delete all digits</source>
        <translation>清除全部數字</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you prefer?</source>
        <translation>請選擇語言</translation>
    </message>
    <message>
        <source>You can change it at any time at the top of the screen.</source>
        <translation>您隨時可在螢幕上方切換。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave now?</source>
        <translation>要現在離開嗎？</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>離開申辦</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>繼續申辦</translation>
    </message>
</context>
<context>
    <name>LiveFacePage</name>
    <message>
        <source>Is it really you?</source>
        <translation>人臉查驗</translation>
    </message>
    <message>
        <source>Look into the glass and follow the sentence below.</source>
        <translation>請看鏡框，並依下方提示動作。</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>改由門市人員為我查驗</translation>
    </message>
    <message>
        <source>Your carrier is being asked …</source>
        <translation>正在向電信業者查詢…</translation>
    </message>
    <message>
        <source>Tries left: %1</source>
        <translation>剩餘次數：%1</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>Staff only</source>
        <translation>僅限工作人員</translation>
    </message>
    <message>
        <source>Now your PIN.</source>
        <translation>請輸入密碼。</translation>
    </message>
    <message>
        <source>Type your staff number. While staff are here, the machine sells nothing.</source>
        <translation>請輸入員工編號。工作人員操作期間，本機暫停申辦。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>下一步：密碼</translation>
    </message>
    <message>
        <source>Type your staff number. The customer&apos;s purchase waits meanwhile.</source>
        <translation>請輸入員工編號。顧客的申辦會在此期間等候。</translation>
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
        <translation>想要的數字</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>樣式 %1</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Choose your number</source>
        <translation>選擇您的門號</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>請選擇門號</translation>
    </message>
    <message>
        <source>Reserve %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>在尾數</translation>
    </message>
    <message>
        <source>Without 4</source>
        <translation>不含 4</translation>
    </message>
    <message>
        <source>More numbers</source>
        <translation>更多門號</translation>
    </message>
    <message>
        <source>Looking for numbers …</source>
        <translation>正在尋找門號…</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>樣式</translation>
    </message>
    <message>
        <source>No number fits all your wishes.</source>
        <translation>沒有符合所有條件的門號。</translation>
    </message>
    <message>
        <source>Show all numbers</source>
        <translation>顯示所有門號</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>稍後恢復服務</translation>
    </message>
    <message>
        <source>This machine cannot sell SIM cards right now. Staff at the counter are happy to help you.</source>
        <translation>本機台目前無法辦理，櫃檯人員很樂意為您服務。</translation>
    </message>
    <message>
        <source>Not working at the moment</source>
        <translation>目前無法使用</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>暫停服務</translation>
    </message>
    <message>
        <source>This machine sells nothing before our staff have looked at it. At the counter they are happy to help you now.</source>
        <translation>本機需由店員檢查後才能繼續銷售。櫃檯的店員現在就很樂意為您服務。</translation>
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
        <translation>請掃描或輸入最後一張卡的卡號。</translation>
    </message>
    <message>
        <source>Scan or type the number of the first card.</source>
        <translation>請掃描或輸入第一張卡的卡號。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>On to the last card</source>
        <translation>下一步：最後一張</translation>
    </message>
    <message>
        <source>First card</source>
        <translation>第一張卡</translation>
    </message>
    <message>
        <source>Last card</source>
        <translation>最後一張卡</translation>
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
        <translation>請取下保護套。</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>螢幕提示之前請勿移動。</translation>
    </message>
    <message>
        <source>Only name, number and photo are read from the chip.</source>
        <translation>只從晶片讀取姓名、號碼與照片。</translation>
    </message>
    <message>
        <source>Document read</source>
        <translation>證件已讀取</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Thank you</source>
        <translation>謝謝您</translation>
    </message>
    <message>
        <source>Pay with your phone</source>
        <translation>用手機付款</translation>
    </message>
    <message>
        <source>Your bank has confirmed the payment.</source>
        <translation>銀行已確認付款。</translation>
    </message>
    <message>
        <source>Scan the code with your wallet app and confirm there.</source>
        <translation>用錢包 App 掃描 QR 碼，並在手機上確認。</translation>
    </message>
    <message>
        <source>Payment code to scan</source>
        <translation>付款 QR 碼</translation>
    </message>
    <message>
        <source>Open the wallet app on your phone</source>
        <translation>開啟手機上的錢包 App</translation>
    </message>
    <message>
        <source>Scan this code</source>
        <translation>掃描此 QR 碼</translation>
    </message>
    <message>
        <source>Check the amount and confirm</source>
        <translation>核對金額並確認</translation>
    </message>
    <message>
        <source>Only your bank can confirm the payment. This page goes on by itself.</source>
        <translation>只有銀行能確認付款，本頁會自動繼續。</translation>
    </message>
    <message>
        <source>The code comes in a moment.</source>
        <translation>付款碼馬上就來。</translation>
    </message>
    <message>
        <source>This code is valid for %1.</source>
        <translation>此付款碼有效時間：%1</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我還在</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds the payment code ends. Nothing is paid yet.</source>
        <translation>
            <numerusform>付款碼將在 %n 秒後失效。目前尚未付款。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanAdvisor</name>
    <message>
        <source>Three questions</source>
        <translation>三個問題</translation>
    </message>
    <message>
        <source>How much video do you watch away from Wi-Fi?</source>
        <translation>沒有 Wi-Fi 時，您看多少影片？</translation>
    </message>
    <message>
        <source>Do you call other countries?</source>
        <translation>您會打國際電話嗎？</translation>
    </message>
    <message>
        <source>What may it cost a month?</source>
        <translation>每月預算是多少？</translation>
    </message>
    <message>
        <source>We recommend %1</source>
        <translation>推薦您選 %1</translation>
    </message>
    <message>
        <source>Answer all three to see a plan.</source>
        <translation>回答三個問題後，就會看到推薦方案。</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>適合您</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>所有方案</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>看看 %1</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>顯示方案</translation>
    </message>
</context>
<context>
    <name>PlanComparison</name>
    <message>
        <source>Side by side</source>
        <translation>方案比較</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今日付款 %1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>選這個</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>選擇 %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Back to all plans</source>
        <translation>返回全部方案</translation>
    </message>
    <message>
        <source>Then %1</source>
        <translation>之後 %1</translation>
    </message>
</context>
<context>
    <name>PlanExplanation</name>
    <message>
        <source>Touch a plan to see what it gives you.</source>
        <translation>點選方案，看看它能為您帶來什麼。</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>幫我選</translation>
    </message>
    <message>
        <source>Today you pay</source>
        <translation>今天付款</translation>
    </message>
    <message>
        <source>From the second month</source>
        <translation>從第二個月起</translation>
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
        <translation>比較 %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Choose your plan</source>
        <translation>選擇方案</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>請選擇方案</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>選用 %1</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>幫我選</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>比較 %1</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>Not available yet</source>
        <translation>尚無法使用，請先完成選擇</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Finish</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM 卡</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>證件</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>款項</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下來</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件編號</translation>
    </message>
    <message>
        <source>Card and money are being put in order; this page tells you at once.</source>
        <translation>正在處理卡片與款項，有結果會立即顯示在這裡。</translation>
    </message>
</context>
<context>
    <name>QuietButton</name>
    <message>
        <source>Not available yet</source>
        <translation>尚無法使用，請先完成選擇</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Ready to sell</source>
        <translation>可以營業</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>尚不能營業</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>存為 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
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
        <translation>收據 QR 碼</translation>
    </message>
    <message>
        <source>Your new number</source>
        <translation>您的新門號</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>隱藏門號</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>顯示門號</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>Print a receipt again</source>
        <translation>重新列印憑證</translation>
    </message>
    <message>
        <source>It is marked COPY and names no telephone number: the machine does not keep it.</source>
        <translation>會標註「副本」，且不含電話號碼：本機不保存號碼。</translation>
    </message>
    <message>
        <source>No card was sold here yet.</source>
        <translation>本機尚未售出卡片。</translation>
    </message>
    <message>
        <source>Card ending in %1, copies so far: %2</source>
        <translation>卡號末碼 %1，已補印 %2 份</translation>
    </message>
    <message>
        <source>Card ending in %1</source>
        <translation>卡號末碼 %1</translation>
    </message>
</context>
<context>
    <name>ReservationChip</name>
    <message>
        <source>Number %1 is reserved for you, %2 left</source>
        <translation>已為您保留門號 %1，剩餘 %2</translation>
    </message>
    <message>
        <source>Reserved for you</source>
        <translation>已為您保留</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>隱藏門號</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>顯示門號</translation>
    </message>
</context>
<context>
    <name>ReservationSheet</name>
    <message>
        <source>Keep your number longer?</source>
        <translation>要延長保留您的門號嗎？</translation>
    </message>
    <message>
        <source>%1 is reserved for you for another %2. After that, others can choose it.</source>
        <translation>%1 還為您保留 %2，之後其他人就能選用。</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Keep it longer</source>
        <translation>延長保留</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check and sign</source>
        <translation>核對並簽名</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>簽名並繼續</translation>
    </message>
    <message>
        <source>Read the contract</source>
        <translation>閱讀契約</translation>
    </message>
    <message>
        <source>Sign here with your finger</source>
        <translation>請用手指在此簽名</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>簽名區</translation>
    </message>
    <message>
        <source>Bound to contract %1</source>
        <translation>對應契約 %1</translation>
    </message>
    <message>
        <source>I sign by pressing OK</source>
        <translation>我按確定鍵簽名</translation>
    </message>
    <message>
        <source>Hidden from others</source>
        <translation>已隱藏，以防他人看到</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message numerus="yes">
        <source>valid for %n more days</source>
        <translation>
            <numerusform>還有 %n 天有效</numerusform>
        </translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>it is not connected</source>
        <translation>沒有連線</translation>
    </message>
    <message>
        <source>it declined</source>
        <translation>拒絕執行</translation>
    </message>
    <message>
        <source>its data are damaged</source>
        <translation>資料已損壞</translation>
    </message>
    <message>
        <source>it cannot do this</source>
        <translation>不支援此操作</translation>
    </message>
    <message>
        <source>it was not found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>somebody else was first</source>
        <translation>已被他人搶先處理</translation>
    </message>
    <message>
        <source>it is busy</source>
        <translation>忙碌中</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已被中止</translation>
    </message>
    <message>
        <source>the disk is full or damaged</source>
        <translation>磁碟已滿或損壞</translation>
    </message>
    <message>
        <source>a value or a setting is wrong</source>
        <translation>某個值或設定有誤</translation>
    </message>
    <message>
        <source>the program has a fault</source>
        <translation>程式出錯</translation>
    </message>
    <message>
        <source>the stack is empty</source>
        <translation>卡匣已空</translation>
    </message>
    <message>
        <source>the retain bin is full</source>
        <translation>回收匣已滿</translation>
    </message>
    <message>
        <source>unknown: the dispenser does not answer</source>
        <translation>狀況不明：發卡機沒有回應</translation>
    </message>
    <message>
        <source>a card stands in the way</source>
        <translation>通道裡有一張卡</translation>
    </message>
    <message>
        <source>the printer is offline</source>
        <translation>印表機離線</translation>
    </message>
    <message>
        <source>the printer has failed: switch it off and on</source>
        <translation>印表機故障：請關機後再開機</translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation>蓋子打開著</translation>
    </message>
    <message>
        <source>the paper is out</source>
        <translation>紙已用完</translation>
    </message>
    <message>
        <source>the paper is jammed</source>
        <translation>卡紙</translation>
    </message>
    <message>
        <source>this printer does not confirm what it prints</source>
        <translation>此印表機不確認列印結果</translation>
    </message>
    <message>
        <source>no decoder for the photo is installed</source>
        <translation>未安裝照片解碼器</translation>
    </message>
    <message>
        <source>the photo can be decoded</source>
        <translation>照片可以解碼</translation>
    </message>
    <message>
        <source>nothing decodes the photos of passports</source>
        <translation>無法解碼護照照片</translation>
    </message>
    <message>
        <source>the carrier offers no plan</source>
        <translation>電信業者沒有提供方案</translation>
    </message>
    <message>
        <source>the journal cannot be used</source>
        <translation>日誌無法使用</translation>
    </message>
    <message>
        <source>a sale in doubt waits for staff</source>
        <translation>有一筆存疑業務待工作人員處理</translation>
    </message>
    <message>
        <source>a sale is not brought to its end yet</source>
        <translation>有一筆業務尚未結束</translation>
    </message>
    <message>
        <source>nothing was laid on the reader</source>
        <translation>沒有證件放上讀卡機</translation>
    </message>
    <message>
        <source>the check digit of its number is wrong</source>
        <translation>號碼的檢查碼有誤</translation>
    </message>
    <message>
        <source>this dispenser does not count</source>
        <translation>此發卡機不計數</translation>
    </message>
    <message>
        <source>the camera gave no picture</source>
        <translation>攝影機沒有畫面</translation>
    </message>
    <message>
        <source>no loudspeaker is configured, or its sounds are off</source>
        <translation>未設定喇叭，或提示音已關閉</translation>
    </message>
    <message>
        <source>no headset is configured</source>
        <translation>未設定耳機</translation>
    </message>
    <message>
        <source>the carrier tells no time</source>
        <translation>電信業者未提供時間</translation>
    </message>
    <message>
        <source>one of the two is not the number of a SIM card</source>
        <translation>其中一個不是 SIM 卡號</translation>
    </message>
    <message>
        <source>the two numbers differ in length</source>
        <translation>兩個卡號長度不同</translation>
    </message>
    <message>
        <source>the check digit of one of the two is wrong</source>
        <translation>其中一個卡號的檢查碼有誤</translation>
    </message>
    <message>
        <source>the two numbers do not belong to one pack</source>
        <translation>兩個卡號不屬於同一包</translation>
    </message>
    <message>
        <source>a number that ends in letters cannot be counted</source>
        <translation>以字母結尾的卡號無法計數</translation>
    </message>
    <message>
        <source>the last number is smaller than the first</source>
        <translation>末張卡號小於首張卡號</translation>
    </message>
    <message>
        <source>these are more cards than a pack holds</source>
        <translation>數量超過一包的張數</translation>
    </message>
    <message>
        <source>this machine has no such setting</source>
        <translation>本機沒有此設定</translation>
    </message>
    <message>
        <source>it is none of the choices</source>
        <translation>不在可選項目之中</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>不是數字</translation>
    </message>
    <message>
        <source>it is outside the limits</source>
        <translation>超出允許範圍</translation>
    </message>
    <message>
        <source>the score for another person would lie above the one for the same person</source>
        <translation>「另一人」的分數會高於「同一人」的分數</translation>
    </message>
    <message>
        <source>the sensors contradict the motion</source>
        <translation>感測器與動作不符</translation>
    </message>
    <message>
        <source>a card left the stack and was never read</source>
        <translation>一張卡離開了卡匣，但從未讀取</translation>
    </message>
    <message>
        <source>a card that was not sold was pulled out at the slot</source>
        <translation>未售出的卡被人從出卡口抽走</translation>
    </message>
    <message>
        <source>it is not at the reader any more</source>
        <translation>卡片已不在讀卡位</translation>
    </message>
    <message>
        <source>the bin has counted it, and a sensor still sees a card</source>
        <translation>回收匣已計數，但感測器仍看到一張卡</translation>
    </message>
    <message>
        <source>the card did not move</source>
        <translation>卡片沒有移動</translation>
    </message>
    <message>
        <source>the card stood at the reader</source>
        <translation>卡片停在讀卡位</translation>
    </message>
    <message>
        <source>another card stood at the slot and was taken away</source>
        <translation>出卡口原有另一張卡，已被取走</translation>
    </message>
    <message>
        <source>the carrier declined</source>
        <translation>電信業者拒絕</translation>
    </message>
    <message>
        <source>the carrier refused the order</source>
        <translation>電信業者不受理訂單</translation>
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
        <translation>即將用完</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>充足</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已滿</translation>
    </message>
    <message>
        <source>Cards: %1</source>
        <translation>%1 張</translation>
    </message>
    <message>
        <source>Not full</source>
        <translation>未滿</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>缺紙</translation>
    </message>
    <message>
        <source>Jammed</source>
        <translation>卡紙</translation>
    </message>
    <message>
        <source>No card in the way</source>
        <translation>通道無卡</translation>
    </message>
    <message>
        <source>A card at the slot</source>
        <translation>出卡口有卡</translation>
    </message>
    <message>
        <source>A card at the reader</source>
        <translation>讀卡位有卡</translation>
    </message>
    <message>
        <source>Stack: %1</source>
        <translation>卡匣：%1</translation>
    </message>
    <message>
        <source>Retain bin: %1</source>
        <translation>回收匣：%1</translation>
    </message>
    <message>
        <source>Sensors: %1</source>
        <translation>感測器：%1</translation>
    </message>
    <message>
        <source>Firmware: %1</source>
        <translation>韌體：%1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>連線中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>列印紙：%1</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>上蓋打開</translation>
    </message>
    <message>
        <source>Cover closed</source>
        <translation>蓋子已闔上</translation>
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
        <translation>有需要維修的故障</translation>
    </message>
    <message>
        <source>An error that goes by</source>
        <translation>有會自行消除的故障</translation>
    </message>
    <message>
        <source>%1 s behind the carrier</source>
        <translation>比電信業者慢 %1 秒</translation>
    </message>
    <message>
        <source>%1 s ahead of the carrier</source>
        <translation>比電信業者快 %1 秒</translation>
    </message>
    <message>
        <source>it is not where it was, and not in the bin</source>
        <translation>卡片不在原處，也不在回收匣</translation>
    </message>
    <message>
        <source>no USB stick is in the machine</source>
        <translation>沒有插入 USB 隨身碟</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>Change it</source>
        <translation>確認變更</translation>
    </message>
    <message>
        <source>Check the new value</source>
        <translation>檢查新值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>調低</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>調高</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Every change is written down with your number.</source>
        <translation>每次變更都會連同您的員工編號一起記錄。</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>復原上次變更</translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message>
        <source>A second person signs</source>
        <translation>第二人簽核</translation>
    </message>
    <message>
        <source>Now their PIN.</source>
        <translation>請第二人輸入密碼。</translation>
    </message>
    <message>
        <source>Sign and settle the case</source>
        <translation>簽核並結案</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>下一步：密碼</translation>
    </message>
    <message>
        <source>They have compared the customer with the document, too.</source>
        <translation>第二人也已比對顧客與證件。</translation>
    </message>
    <message>
        <source>Sign: it is this person</source>
        <translation>簽核確認：是本人</translation>
    </message>
</context>
<context>
    <name>StaffCheckPage</name>
    <message>
        <source>Thank you, that is you</source>
        <translation>謝謝您，查驗成功</translation>
    </message>
    <message>
        <source>They compare you with your document. Then you go on here: sign, pay and take your SIM card.</source>
        <translation>門市人員核對本人與證件後，您在這裡繼續簽名、付款、取卡。</translation>
    </message>
    <message>
        <source>Do the face check instead</source>
        <translation>改用人臉查驗</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件編號</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>Stay here and keep your document in your hand.</source>
        <translation>請留在這裡，並拿好您的證件。</translation>
    </message>
    <message>
        <source>You have paid nothing yet, and it costs nothing extra.</source>
        <translation>您尚未付款，也不會額外收費。</translation>
    </message>
    <message>
        <source>Your number stays reserved as long as the clock above runs.</source>
        <translation>上方倒數期間，門號會一直為您保留。</translation>
    </message>
    <message>
        <source>The camera is not looking. You may still choose the face check.</source>
        <translation>攝影機未在拍攝，您仍可改用人臉查驗。</translation>
    </message>
    <message>
        <source>The document that was read</source>
        <translation>已讀取的證件</translation>
    </message>
    <message>
        <source>The camera could not decide. A person compares you with your document; then you go on here.</source>
        <translation>攝影機無法判定。將由門市人員比對您本人與證件，之後在此繼續申辦。</translation>
    </message>
    <message>
        <source>Staff at this machine may look at you through the camera. Nothing is kept.</source>
        <translation>門市人員可在本機透過攝影機查看您。不會保存任何影像。</translation>
    </message>
</context>
<context>
    <name>StaffPad</name>
    <message>
        <source>Staff number</source>
        <translation>員工編號</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密碼</translation>
    </message>
</context>
<context>
    <name>StaffPapers</name>
    <message>
        <source>Staff</source>
        <translation>門市人員</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>就緒報告</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>可以營業</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>尚不能營業</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>日結</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>銷售筆數</translation>
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
        <translation>清點卡片</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>回收匣裡有幾張卡？</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>卡匣裡有幾張卡？</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>下一步：回收匣</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Cards and paper</source>
        <translation>卡片與紙張</translation>
    </message>
    <message>
        <source>Count the cards</source>
        <translation>清點卡片</translation>
    </message>
    <message>
        <source>Fill the stack or empty the bin, then count both.</source>
        <translation>補充卡匣或清空回收匣後，請清點兩處。</translation>
    </message>
    <message>
        <source>After a paper change, print the test.</source>
        <translation>換紙後請列印測試頁。</translation>
    </message>
    <message>
        <source>Paper changed: print the test</source>
        <translation>已換紙：列印測試頁</translation>
    </message>
    <message>
        <source>New pack: scan its numbers</source>
        <translation>新卡包：掃描卡號</translation>
    </message>
    <message>
        <source>Left in the machine in the last 30 days</source>
        <translation>最近 30 天留在機器內</translation>
    </message>
    <message>
        <source>Nothing was left in the machine in the last 30 days</source>
        <translation>最近 30 天機器內沒有遺留物</translation>
    </message>
</context>
<context>
    <name>TimeoutSheet</name>
    <message>
        <source>Are you still here?</source>
        <translation>您還在嗎？</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds we close this purchase and delete what you entered.</source>
        <translation>
            <numerusform>%n 秒後將關閉申辦並刪除您輸入的資料。</numerusform>
        </translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我還在</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds you are logged out.</source>
        <translation>
            <numerusform>%n 秒後登出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this page closes.</source>
        <translation>
            <numerusform>%n 秒後此頁面將關閉。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Take the card out of its cover or wallet.</source>
        <translation>請將證件自卡套或皮夾中取出。</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>螢幕提示之前請勿移動。</translation>
    </message>
    <message>
        <source>Only its chip is read. The machine never keeps the card.</source>
        <translation>只讀取晶片，機台不會收走證件。</translation>
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
        <translation>更新不在此畫面安裝。</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>觸控測試</translation>
    </message>
    <message>
        <source>Wipe over the whole screen: what is not felt stays light.</source>
        <translation>擦過整個螢幕：未感應處保持淺色。</translation>
    </message>
    <message>
        <source>Copy the logs to a USB stick</source>
        <translation>將日誌複製到 USB 隨身碟</translation>
    </message>
    <message>
        <source>Encrypted: only the operator can read them. Nothing about customers stands in them.</source>
        <translation>已加密，僅營運方可讀，不含客戶資訊。</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>網路測試</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>從本機到電信業者，逐步檢查。</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>聲音測試</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker, a sentence in the headset.</source>
        <translation>喇叭提示音，耳機中的一句話。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Language, sound and face check of this machine.</source>
        <translation>本機的語言、聲音與人臉核對。</translation>
    </message>
    <message>
        <source>Update: version %1 is installed</source>
        <translation>更新：已安裝版本 %1</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Touch test</source>
        <translation>觸控測試</translation>
    </message>
    <message>
        <source>Wipe over every field. %1 of %2 are felt.</source>
        <translation>請劃過每一格。已感應 %1 / %2 格。</translation>
    </message>
    <message>
        <source>The panel feels every place.</source>
        <translation>觸控面板各處皆正常。</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>I hear nothing</source>
        <translation>沒有聽到</translation>
    </message>
    <message>
        <source>I hear it</source>
        <translation>聽到了</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新測試</translation>
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
        <translation>一般</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>銀級</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金級</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>白金</translation>
    </message>
    <message>
        <source>Unlimited data</source>
        <translation>上網吃到飽</translation>
    </message>
    <message>
        <source>%1 GB data</source>
        <translation>%1 GB 上網量</translation>
    </message>
    <message>
        <source>Unlimited calls</source>
        <translation>通話不限時</translation>
    </message>
    <message>
        <source>No calls included</source>
        <translation>不含通話</translation>
    </message>
    <message numerus="yes">
        <source>%n min calls</source>
        <translation>
            <numerusform>%n 分鐘通話</numerusform>
        </translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>免綁約</translation>
    </message>
    <message numerus="yes">
        <source>%n-month contract</source>
        <translation>
            <numerusform>綁約 %n 個月</numerusform>
        </translation>
    </message>
    <message>
        <source>about a second</source>
        <translation>約 1 秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>約 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>約 1 分鐘</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>約 %n 分鐘</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AccessViewModel</name>
    <message>
        <source>Up and down walk through the page. OK presses. Back goes back. Help says it again.</source>
        <translation>用上鍵和下鍵瀏覽頁面，按確定鍵選擇，按返回鍵返回，按說明鍵再聽一次。</translation>
    </message>
    <message numerus="yes">
        <source>Things to press on this page: %n</source>
        <translation>
            <numerusform>本頁可選項目：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>switch, on</source>
        <translation>開關，已開啟</translation>
    </message>
    <message>
        <source>switch, off</source>
        <translation>開關，已關閉</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已選取</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未選取</translation>
    </message>
    <message>
        <source>button</source>
        <translation>按鈕</translation>
    </message>
    <message>
        <source>not available yet</source>
        <translation>尚無法使用</translation>
    </message>
</context>
<context>
    <name>simkiosk::AdviceViewModel</name>
    <message>
        <source>Hardly any</source>
        <translation>幾乎不看</translation>
    </message>
    <message>
        <source>An hour a day</source>
        <translation>每天一小時</translation>
    </message>
    <message>
        <source>Much more</source>
        <translation>多很多</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation>有時</translation>
    </message>
    <message>
        <source>Often</source>
        <translation>經常</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>%1 以內</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>價格不限</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>Its %1 GB are enough for the video you watch.</source>
        <translation>%1 GB 足夠您看影片。</translation>
    </message>
    <message>
        <source>You can watch as much video as you like.</source>
        <translation>影片想看多少就看多少。</translation>
    </message>
    <message>
        <source>Its %1 GB are less than you asked for, but the most for that price.</source>
        <translation>%1 GB 比您要的少，但這個價格沒有更多的了。</translation>
    </message>
    <message>
        <source>Calls abroad are not included; they cost extra.</source>
        <translation>不含國際通話，需另外計費。</translation>
    </message>
    <message>
        <source>It stays within your budget.</source>
        <translation>不超出您的預算。</translation>
    </message>
    <message>
        <source>No plan is as cheap as that. This is the cheapest there is.</source>
        <translation>沒有這麼便宜的方案，這是最便宜的一個。</translation>
    </message>
    <message>
        <source>It is the cheapest plan that gives you all of this.</source>
        <translation>這是滿足這些需求的方案中最便宜的。</translation>
    </message>
    <message>
        <source>No contract: you can stop at the end of any month.</source>
        <translation>不綁約：任何月底都能停用。</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included.</source>
        <translation>
            <numerusform>包含 %n 分鐘國際通話。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included; more cost extra.</source>
        <translation>
            <numerusform>包含 %n 分鐘國際通話；超出部分另外收費。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stay for %n months.</source>
        <translation>
            <numerusform>合約期 %n 個月。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AttractViewModel</name>
    <message>
        <source>A purchase here takes %1</source>
        <translation>在這裡申辦只要%1</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身分證</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>護照</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居留證</translation>
    </message>
    <message>
        <source>Paying by phone</source>
        <translation>手機付款</translation>
    </message>
    <message>
        <source>Paper receipt</source>
        <translation>紙本收據</translation>
    </message>
    <message>
        <source>Receipt on your phone only</source>
        <translation>僅提供手機收據</translation>
    </message>
</context>
<context>
    <name>simkiosk::DocumentViewModel</name>
    <message>
        <source>Identity card</source>
        <translation>身分證件</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>護照</translation>
    </message>
    <message>
        <source>Residence permit or European identity card</source>
        <translation>居留證或歐洲身分證</translation>
    </message>
    <message>
        <source>Resident identity card, residence permit for Hong Kong, Macao and Taiwan, permanent residence card.</source>
        <translation>居民身分證、港澳臺居民居住證、外國人永久居留身分證。</translation>
    </message>
    <message>
        <source>With a chip: look for the golden symbol on the cover.</source>
        <translation>含晶片：封面上有金色標誌。</translation>
    </message>
    <message>
        <source>A card with a chip and three lines of letters on its back.</source>
        <translation>含晶片、背面有三行字母的卡片。</translation>
    </message>
</context>
<context>
    <name>simkiosk::FaceViewModel</name>
    <message>
        <source>Look at the camera</source>
        <translation>請看攝影機</translation>
    </message>
    <message>
        <source>Only one person, please</source>
        <translation>請一個人面對鏡頭</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>請靠近一點</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>請後退一點</translation>
    </message>
    <message>
        <source>Look straight ahead</source>
        <translation>請正視前方</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>請保持不動</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <translation>光線太暗</translation>
    </message>
    <message>
        <source>The light is too bright</source>
        <translation>光線太強</translation>
    </message>
    <message>
        <source>More light from the front, please</source>
        <translation>請讓光線從正面照在臉上</translation>
    </message>
    <message>
        <source>Show your open eyes, without reflecting glasses</source>
        <translation>請睜開眼睛，避免眼鏡反光</translation>
    </message>
    <message>
        <source>Uncover your mouth and nose, please</source>
        <translation>請露出口鼻</translation>
    </message>
    <message>
        <source>Turn your head to the left</source>
        <translation>請向左轉頭</translation>
    </message>
    <message>
        <source>Turn your head to the right</source>
        <translation>請向右轉頭</translation>
    </message>
    <message>
        <source>Close and open your eyes</source>
        <translation>請眨眨眼</translation>
    </message>
    <message>
        <source>Nod your head</source>
        <translation>請點點頭</translation>
    </message>
    <message>
        <source>Lean in closer to the camera</source>
        <translation>請把臉靠近攝影機</translation>
    </message>
    <message>
        <source>Thank you, that is you</source>
        <translation>謝謝您，查驗成功</translation>
    </message>
    <message>
        <source>A little to the left</source>
        <translation>請向左移一點</translation>
    </message>
    <message>
        <source>A little to the right</source>
        <translation>請向右移一點</translation>
    </message>
    <message>
        <source>Raise your head a little, or lean back</source>
        <translation>請稍微抬頭，或往後靠</translation>
    </message>
    <message>
        <source>Lower your head a little, or lean back</source>
        <translation>請稍微低頭，或往後靠</translation>
    </message>
    <message>
        <source>Very good, hold still</source>
        <translation>很好，請保持不動</translation>
    </message>
</context>
<context>
    <name>simkiosk::IdentityViewModel</name>
    <message>
        <source>Put your identity card here</source>
        <translation>請將身分證放在這裡</translation>
    </message>
    <message>
        <source>Leave the card where it is</source>
        <translation>請不要移動身分證</translation>
    </message>
    <message>
        <source>Take your card back</source>
        <translation>請取回身分證</translation>
    </message>
    <message>
        <source>Lay it flat on the lit surface below the screen. Either side is fine.</source>
        <translation>平放在螢幕下方發光的區域，正反面皆可。</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>正在讀取晶片，需要幾秒鐘。</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>已讀取完畢，之後不再需要。</translation>
    </message>
</context>
<context>
    <name>simkiosk::IssueViewModel</name>
    <message>
        <source>Prepare the SIM card</source>
        <translation>準備 SIM 卡</translation>
    </message>
    <message>
        <source>Read the SIM card</source>
        <translation>讀取 SIM 卡</translation>
    </message>
    <message>
        <source>Switch on your number</source>
        <translation>開通門號</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>出卡</translation>
    </message>
    <message>
        <source>Your SIM card is being prepared</source>
        <translation>正在準備 SIM 卡</translation>
    </message>
    <message>
        <source>Your SIM card is being read</source>
        <translation>正在讀取 SIM 卡</translation>
    </message>
    <message>
        <source>Your number is being switched on</source>
        <translation>正在開通門號</translation>
    </message>
    <message>
        <source>Your SIM card is coming</source>
        <translation>正在出卡</translation>
    </message>
    <message>
        <source>Take your SIM card</source>
        <translation>請取走 SIM 卡</translation>
    </message>
    <message>
        <source>It is yours now</source>
        <translation>它現在是您的了</translation>
    </message>
    <message>
        <source>It sticks out of the lit slot below the screen.</source>
        <translation>卡片在螢幕下方發光的出卡口。</translation>
    </message>
    <message>
        <source>Your number works as soon as the card is in your phone.</source>
        <translation>裝入手機後即可使用。</translation>
    </message>
    <message>
        <source>Your number is ordered and will be switched on soon.</source>
        <translation>門號已受理，即將開通。</translation>
    </message>
    <message>
        <source>Please stay here. You do not need to do anything.</source>
        <translation>請稍候，您不需要操作。</translation>
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
        <translation>免費</translation>
    </message>
    <message>
        <source>Ends in 88</source>
        <translation>尾數 88</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>便宜的在前</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>貴的在前</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 到 9</translation>
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
        <translation>請將卡片背面對準攝影機</translation>
    </message>
    <message>
        <source>Show the photo page to the camera</source>
        <translation>請將照片頁對準攝影機</translation>
    </message>
    <message>
        <source>Now lay the card on the reader</source>
        <translation>現在請將卡片放到讀卡區</translation>
    </message>
    <message>
        <source>Now lay the passport on the reader</source>
        <translation>現在請將護照放到讀卡區</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>請不要移動</translation>
    </message>
    <message>
        <source>Take your document back</source>
        <translation>請取回您的證件</translation>
    </message>
    <message>
        <source>The three lines of letters and signs must be in the picture.</source>
        <translation>三行字母與符號必須在畫面中。</translation>
    </message>
    <message>
        <source>The two lines of letters and signs at the bottom must be in the picture.</source>
        <translation>底部的兩行字母與符號必須在畫面中。</translation>
    </message>
    <message>
        <source>Flat on the lit surface below the screen.</source>
        <translation>平放在螢幕下方發光的區域。</translation>
    </message>
    <message>
        <source>Closed, on the lit surface below the screen.</source>
        <translation>合上，放在螢幕下方發光的區域。</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>正在讀取晶片，需要幾秒鐘。</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>已讀取完畢，之後不再需要。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀取</translation>
    </message>
    <message>
        <source>Hold it in front of the camera</source>
        <translation>請拿到攝影機前</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>再靠近一點</translation>
    </message>
    <message>
        <source>Hold it flat and straight</source>
        <translation>請拿平、拿正</translation>
    </message>
    <message>
        <source>Tilt it a little: there is a reflection</source>
        <translation>有反光，請稍微傾斜</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>請保持不動</translation>
    </message>
</context>
<context>
    <name>simkiosk::PaymentViewModel</name>
    <message>
        <source>Preparing your payment</source>
        <translation>正在準備付款</translation>
    </message>
    <message>
        <source>Waiting for your payment</source>
        <translation>等待付款</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>付款已確認</translation>
    </message>
    <message>
        <source>First month and SIM card, tax included</source>
        <translation>首月費用與 SIM 卡，含稅</translation>
    </message>
    <message>
        <source>Plan %1 + number %2, tax included</source>
        <translation>方案 %1 + 門號 %2，含稅</translation>
    </message>
    <message>
        <source>Your SIM card is made ready first. Usually %1.</source>
        <translation>先為您準備 SIM 卡，通常%1。</translation>
    </message>
</context>
<context>
    <name>simkiosk::PlansViewModel</name>
    <message>
        <source>Much data</source>
        <translation>上網量多</translation>
    </message>
    <message>
        <source>Many calls</source>
        <translation>通話多</translation>
    </message>
    <message>
        <source>Low price</source>
        <translation>價格低</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>旅遊</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>學生</translation>
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
        <translation>不綁約</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限量</translation>
    </message>
    <message>
        <source>video and music</source>
        <translation>影片與音樂</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>of video a day</source>
        <translation>每天看影片</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>of calls a day</source>
        <translation>每天通話</translation>
    </message>
    <message>
        <source>of calls a month</source>
        <translation>每月通話</translation>
    </message>
    <message>
        <source>abroad a month</source>
        <translation>每月國際通話</translation>
    </message>
    <message>
        <source>text messages a month</source>
        <translation>每月簡訊</translation>
    </message>
    <message>
        <source>the first month, tax and SIM card included</source>
        <translation>第一個月，含稅與 SIM 卡</translation>
    </message>
    <message>
        <source>the first month, and %1 once for the SIM card</source>
        <translation>第一個月，另加 SIM 卡一次性費用 %1</translation>
    </message>
    <message>
        <source>a month; stop at the end of any month</source>
        <translation>每月；任何月底都能停用</translation>
    </message>
    <message>
        <source>%1 min abroad</source>
        <translation>國際 %1 分鐘</translation>
    </message>
    <message>
        <source>Abroad costs extra</source>
        <translation>國際通話另計</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>每月 %1</translation>
    </message>
    <message>
        <source>GB of data a month</source>
        <translation>GB 數據／月</translation>
    </message>
    <message>
        <source>minutes of calls a month</source>
        <translation>分鐘通話／月</translation>
    </message>
    <message numerus="yes">
        <source>a month; you stay for %n months</source>
        <translation>
            <numerusform>每月；合約期 %n 個月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text messages</source>
        <translation>
            <numerusform>%n 則簡訊</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ProblemViewModel</name>
    <message>
        <source>Your document could not be read</source>
        <translation>無法讀取您的證件</translation>
    </message>
    <message>
        <source>This document cannot be used</source>
        <translation>此證件無法使用</translation>
    </message>
    <message>
        <source>We could not recognise you clearly</source>
        <translation>無法清楚辨識您</translation>
    </message>
    <message>
        <source>We need to see you in person</source>
        <translation>需要您本人在場</translation>
    </message>
    <message>
        <source>Your identity could not be confirmed</source>
        <translation>無法確認您的身分</translation>
    </message>
    <message>
        <source>Nobody could come in time</source>
        <translation>門市人員未能及時到場</translation>
    </message>
    <message>
        <source>You have as many numbers as one person may</source>
        <translation>您名下的門號已達上限</translation>
    </message>
    <message>
        <source>Your carrier cannot sell you this plan</source>
        <translation>電信業者無法為您辦理此方案</translation>
    </message>
    <message>
        <source>Your number has been taken</source>
        <translation>門號已被他人選走</translation>
    </message>
    <message>
        <source>The time for your number is over</source>
        <translation>門號保留時間已到</translation>
    </message>
    <message>
        <source>Your payment did not arrive</source>
        <translation>未收到您的付款</translation>
    </message>
    <message>
        <source>We do not know yet whether you have paid</source>
        <translation>尚無法確定您是否已付款</translation>
    </message>
    <message>
        <source>No SIM card could be prepared</source>
        <translation>無法準備 SIM 卡</translation>
    </message>
    <message>
        <source>Your number could not be switched on</source>
        <translation>門號無法開通</translation>
    </message>
    <message>
        <source>The SIM card was not taken</source>
        <translation>SIM 卡未被取走</translation>
    </message>
    <message>
        <source>Something needs a closer look</source>
        <translation>需要進一步確認</translation>
    </message>
    <message>
        <source>The connection is interrupted</source>
        <translation>連線中斷</translation>
    </message>
    <message>
        <source>A part of this machine has stopped</source>
        <translation>本機台的一個元件停止運作</translation>
    </message>
    <message>
        <source>This machine has to stop</source>
        <translation>本機台必須暫停服務</translation>
    </message>
    <message>
        <source>The purchase has been closed</source>
        <translation>申辦已關閉</translation>
    </message>
    <message>
        <source>You have stopped the purchase</source>
        <translation>您已取消申辦</translation>
    </message>
    <message>
        <source>It was lifted too early, or its chip does not answer.</source>
        <translation>證件太早拿起，或晶片沒有回應。</translation>
    </message>
    <message>
        <source>It has expired, it is damaged, or its holder is too young to buy alone.</source>
        <translation>證件已過期、毀損，或持有人未達可單獨申辦的年齡。</translation>
    </message>
    <message>
        <source>Light, glasses or a mask may be in the way. It is not your fault.</source>
        <translation>可能受光線、眼鏡或口罩影響，這不是您的問題。</translation>
    </message>
    <message>
        <source>The camera did not see a living face. Photos and screens do not work.</source>
        <translation>攝影機未偵測到真人，照片與螢幕無效。</translation>
    </message>
    <message>
        <source>The member of staff could not say for certain that this is your document.</source>
        <translation>門市人員無法確定此證件為您本人所有。</translation>
    </message>
    <message>
        <source>We called, and no member of staff answered in time. We are sorry.</source>
        <translation>我們已呼叫，但沒有門市人員及時回應，非常抱歉。</translation>
    </message>
    <message>
        <source>The law and your carrier limit how many numbers one person may hold.</source>
        <translation>法律與電信業者規定每人名下的門號數量有上限。</translation>
    </message>
    <message>
        <source>It has said no for your registration. The machine is not told why.</source>
        <translation>電信業者未通過您的申辦資格，本機台不會得知原因。</translation>
    </message>
    <message>
        <source>Another customer was a moment faster.</source>
        <translation>另一位顧客快了一步。</translation>
    </message>
    <message>
        <source>We could not keep it any longer, so it is free again.</source>
        <translation>無法繼續保留，門號已釋出。</translation>
    </message>
    <message>
        <source>The code was not paid in time and is no longer valid.</source>
        <translation>QR 碼未在時限內付款，已失效。</translation>
    </message>
    <message>
        <source>Your bank has not answered. We keep asking until it does.</source>
        <translation>銀行尚未回覆，我們會持續查詢。</translation>
    </message>
    <message>
        <source>The cards inside are used up, stuck or cannot be read.</source>
        <translation>機台內的卡片已用完、卡住或無法讀取。</translation>
    </message>
    <message>
        <source>The network did not accept the card.</source>
        <translation>網路未接受此卡。</translation>
    </message>
    <message>
        <source>To keep it from strangers, the machine took it back and blocked it.</source>
        <translation>為避免他人拿走，機台已收回並停用。</translation>
    </message>
    <message>
        <source>The machine cannot tell for certain where the SIM card is. It has been blocked.</source>
        <translation>機台無法確定 SIM 卡的位置，已將其停用。</translation>
    </message>
    <message>
        <source>The carrier&apos;s computers do not answer at the moment.</source>
        <translation>電信業者的系統目前沒有回應。</translation>
    </message>
    <message>
        <source>It is needed for this step and does not answer.</source>
        <translation>此步驟需要該元件，但它沒有回應。</translation>
    </message>
    <message>
        <source>It found a fault in itself and sells nothing until it is checked.</source>
        <translation>機台偵測到自身故障，檢修前暫停辦理。</translation>
    </message>
    <message>
        <source>Nobody touched the screen for a while, so we closed the purchase.</source>
        <translation>螢幕一段時間無人操作，申辦已關閉。</translation>
    </message>
    <message>
        <source>As you wished. Nothing of it is kept.</source>
        <translation>已依您的意願取消，未保留任何資料。</translation>
    </message>
    <message>
        <source>Staff at the counter can tell you which document works.</source>
        <translation>櫃檯人員可告訴您可用的證件。</translation>
    </message>
    <message>
        <source>Staff at the counter can check your identity instead.</source>
        <translation>櫃檯人員可改以人工查驗您的身分。</translation>
    </message>
    <message>
        <source>Staff at the counter can explain it to you, or look at another document.</source>
        <translation>櫃檯人員可為您說明，或查看您的其他證件。</translation>
    </message>
    <message>
        <source>Show the case number at the counter. They go on with you from there.</source>
        <translation>請到櫃檯出示案件編號，由門市人員繼續為您辦理。</translation>
    </message>
    <message>
        <source>Staff at the counter can go through your numbers with you and end one you no longer need.</source>
        <translation>櫃檯人員可與您一起檢視名下門號，退租不再使用的門號。</translation>
    </message>
    <message>
        <source>Staff at the counter can look into it with you, or find a plan that works.</source>
        <translation>櫃檯人員可協助您了解原因，或推薦可辦理的方案。</translation>
    </message>
    <message>
        <source>Start again to choose another number.</source>
        <translation>請重新開始，選擇其他門號。</translation>
    </message>
    <message>
        <source>Show the case number at the counter. You will not pay twice.</source>
        <translation>請到櫃檯出示案件編號，您不會重複付款。</translation>
    </message>
    <message>
        <source>You are welcome to start again at any time.</source>
        <translation>歡迎隨時重新申辦。</translation>
    </message>
    <message>
        <source>No SIM card has left the machine.</source>
        <translation>沒有 SIM 卡離開機台。</translation>
    </message>
    <message>
        <source>It is still inside the machine.</source>
        <translation>仍在機台內。</translation>
    </message>
    <message>
        <source>The machine took it back. It is blocked.</source>
        <translation>機台已收回並停用。</translation>
    </message>
    <message>
        <source>You have it.</source>
        <translation>在您手中。</translation>
    </message>
    <message>
        <source>Not certain. It is blocked, nobody can use it.</source>
        <translation>尚不確定。卡片已停用，無人能使用。</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>未使用。</translation>
    </message>
    <message>
        <source>Please take it from the reader, if it is still there.</source>
        <translation>若仍在讀卡區，請記得取走。</translation>
    </message>
    <message>
        <source>You have paid nothing.</source>
        <translation>您未支付任何款項。</translation>
    </message>
    <message>
        <source>You have it back in full.</source>
        <translation>已全額退還。</translation>
    </message>
    <message>
        <source>It is on its way back to you.</source>
        <translation>正在退還給您。</translation>
    </message>
    <message>
        <source>Paid.</source>
        <translation>已付款。</translation>
    </message>
    <message>
        <source>We are clarifying it with your bank.</source>
        <translation>正在與銀行確認。</translation>
    </message>
    <message>
        <source>The photo on your document cannot be shown here</source>
        <translation>這裡無法顯示您證件上的照片</translation>
    </message>
    <message>
        <source>Your face does not match your document</source>
        <translation>您的臉與證件不符</translation>
    </message>
    <message>
        <source>This machine cannot compare you with your document&apos;s photo.</source>
        <translation>本機無法將您與證件照片比對。</translation>
    </message>
    <message>
        <source>Only the holder of the document can buy with it.</source>
        <translation>只有證件持有人才能用它申辦。</translation>
    </message>
    <message>
        <source>Start again, and leave the document on the reader until the screen says that it was read.</source>
        <translation>請重新開始，並將證件留在讀卡機上，直到螢幕顯示已讀取。</translation>
    </message>
    <message>
        <source>Go to the counter. They go on with you from there.</source>
        <translation>請到櫃台，人員會接著為您辦理。</translation>
    </message>
    <message>
        <source>You can start again. If your bank shows a payment after all, it is given back by itself.</source>
        <translation>您可以重新開始。若銀行仍顯示扣款，款項會自動退回。</translation>
    </message>
    <message>
        <source>Go to the counter: they find your purchase by the time of day. You will not pay twice.</source>
        <translation>請到櫃台：人員能依時間找到您的申辦紀錄，不會重複扣款。</translation>
    </message>
    <message>
        <source>Staff at the counter have SIM cards too, and can sell you this plan.</source>
        <translation>櫃台也有 SIM 卡，可為您辦理這個方案。</translation>
    </message>
    <message>
        <source>Staff at the counter can switch on a number for you.</source>
        <translation>櫃台人員可為您開通門號。</translation>
    </message>
    <message>
        <source>What you paid comes back by itself. You are welcome to buy again.</source>
        <translation>已付款項會自動退回，歡迎重新申辦。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or go to the counter: they may reach the carrier another way.</source>
        <translation>請幾分鐘後再試，或到櫃台：人員也許能以其他方式聯絡電信業者。</translation>
    </message>
    <message>
        <source>Staff at the counter, or another machine, can serve you now.</source>
        <translation>櫃台人員或其他機台現在可為您服務。</translation>
    </message>
    <message>
        <source>Staff at the counter can serve you. This machine stays closed until it has been checked.</source>
        <translation>櫃台人員可為您服務。本機檢查完成前暫停使用。</translation>
    </message>
    <message>
        <source>Would you rather talk to a person? Staff are at the counter.</source>
        <translation>想找人協助嗎？人員就在櫃台。</translation>
    </message>
    <message>
        <source>A person helps you at the counter. Tell them what stands at the top of this page.</source>
        <translation>櫃台有人協助您，請告訴他們本頁最上方的內容。</translation>
    </message>
    <message>
        <source>A person helps you at the counter. The case number tells them everything; take a picture of it.</source>
        <translation>櫃台有人協助您。案件編號會說明一切，請拍照留存。</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReceiptViewModel</name>
    <message>
        <source>Your receipt is being printed</source>
        <translation>正在列印收據</translation>
    </message>
    <message>
        <source>Take your receipt</source>
        <translation>請取走收據</translation>
    </message>
    <message>
        <source>Your receipt on your phone</source>
        <translation>手機收據</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>請稍候。</translation>
    </message>
    <message>
        <source>It comes out below the screen, next to the SIM card.</source>
        <translation>在螢幕下方、SIM 卡出口旁。</translation>
    </message>
    <message>
        <source>The printer does not work. Staff at the counter print your receipt.</source>
        <translation>印表機故障，請到櫃檯列印收據。</translation>
    </message>
    <message>
        <source>The printer does not work now. Scan this code to keep your receipt.</source>
        <translation>印表機暫時無法使用，請掃描 QR 碼保存收據。</translation>
    </message>
    <message>
        <source>Ready to use now</source>
        <translation>現在即可使用</translation>
    </message>
    <message>
        <source>Will be switched on soon</source>
        <translation>即將開通</translation>
    </message>
    <message>
        <source>Your receipt could not be printed</source>
        <translation>收據未能列印</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReviewViewModel</name>
    <message>
        <source>%1 a month, no contract</source>
        <translation>每月 %1，免綁約</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>門號</translation>
    </message>
    <message>
        <source>You pay today</source>
        <translation>今日付款</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您本人</translation>
    </message>
    <message numerus="yes">
        <source>%1 a month, for %n months</source>
        <translation>
            <numerusform>每月 %1，共 %n 個月</numerusform>
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
        <translation>走卡測試</translation>
    </message>
    <message>
        <source>Stack, reader, gate, bin. It takes one card from the stack.</source>
        <translation>卡匣、讀卡位、出卡口、回收匣。會用掉一張卡。</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>列印測試頁</translation>
    </message>
    <message>
        <source>Letters, a QR code and a bar code.</source>
        <translation>文字、QR 碼與條碼。</translation>
    </message>
    <message>
        <source>Read a card</source>
        <translation>讀證測試</translation>
    </message>
    <message>
        <source>Nothing of what stands on it is shown.</source>
        <translation>不顯示證件上的任何內容。</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>尋找證件</translation>
    </message>
    <message>
        <source>Any passport with a chip.</source>
        <translation>任何有晶片的護照。</translation>
    </message>
    <message>
        <source>Ask the carrier</source>
        <translation>查詢電信業者</translation>
    </message>
    <message>
        <source>One short question, timed.</source>
        <translation>一次簡短查詢並計時。</translation>
    </message>
    <message>
        <source>The way is clear, there are cards and room in the bin</source>
        <translation>通道暢通，有卡，回收匣有空間</translation>
    </message>
    <message>
        <source>A card is drawn from the stack</source>
        <translation>從卡匣取出一張卡</translation>
    </message>
    <message>
        <source>The card is read</source>
        <translation>讀取卡號</translation>
    </message>
    <message>
        <source>The card stands at the slot</source>
        <translation>卡片到達出卡口</translation>
    </message>
    <message>
        <source>The card goes to the bin</source>
        <translation>卡片進入回收匣</translation>
    </message>
    <message>
        <source>The bin counts it</source>
        <translation>回收匣計數</translation>
    </message>
    <message>
        <source>The page is printed</source>
        <translation>測試頁已列印</translation>
    </message>
    <message>
        <source>A card lies on the reader</source>
        <translation>讀卡區有證件</translation>
    </message>
    <message>
        <source>The card is read and understood</source>
        <translation>證件已讀取並識別</translation>
    </message>
    <message>
        <source>A document lies on the reader</source>
        <translation>讀卡區有文件</translation>
    </message>
    <message>
        <source>The carrier answers</source>
        <translation>電信業者有回應</translation>
    </message>
    <message>
        <source>Watch the card. Do not take it from the slot.</source>
        <translation>請觀察卡片，不要從出卡口取走。</translation>
    </message>
    <message>
        <source>Look at the paper: is everything sharp and straight?</source>
        <translation>請看紙張：是否清晰、端正？</translation>
    </message>
    <message>
        <source>Lay an identity card on the reader now.</source>
        <translation>請將身分證放到讀卡區。</translation>
    </message>
    <message>
        <source>Lay a document on the reader now.</source>
        <translation>請將證件放到讀卡區。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>Comparing the three books …</source>
        <translation>正在核對三方帳目…</translation>
    </message>
    <message>
        <source>The three books agree</source>
        <translation>三方帳目一致</translation>
    </message>
    <message>
        <source>Not every book could be read</source>
        <translation>有帳目無法讀取</translation>
    </message>
    <message>
        <source>The books differ</source>
        <translation>帳目不一致</translation>
    </message>
    <message>
        <source>Journal, dispenser and carrier are asked for every sale of today.</source>
        <translation>正在向日誌、發卡機與電信業者核對今天每筆申辦。</translation>
    </message>
    <message>
        <source>%1, sales: %2. Journal, dispenser and carrier were asked for each.</source>
        <translation>%1，申辦 %2 筆。已逐筆核對日誌、發卡機與電信業者。</translation>
    </message>
    <message>
        <source>A sale is not brought to its end yet</source>
        <translation>有一筆申辦尚未結束</translation>
    </message>
    <message>
        <source>A sale in doubt waits for staff</source>
        <translation>有一筆存疑申辦待處理</translation>
    </message>
    <message>
        <source>Sold, but not active</source>
        <translation>已售出，但未啟用</translation>
    </message>
    <message>
        <source>Active, but not sold</source>
        <translation>已啟用，但未售出</translation>
    </message>
    <message>
        <source>Two active lines on one card</source>
        <translation>一張卡上有兩條有效線路</translation>
    </message>
    <message>
        <source>In doubt, but not suspended</source>
        <translation>存疑，但未停用</translation>
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
        <translation>款項仍被圈存，既未收取也未退還</translation>
    </message>
    <message>
        <source>The amounts differ</source>
        <translation>金額不一致</translation>
    </message>
    <message>
        <source>The carrier does not know this payment</source>
        <translation>電信業者沒有這筆付款</translation>
    </message>
    <message>
        <source>A number is still held for a sale that has ended</source>
        <translation>申辦已結束，但門號仍被占用</translation>
    </message>
    <message>
        <source>An active line that no sale explains</source>
        <translation>有效線路找不到對應申辦</translation>
    </message>
    <message>
        <source>A payment that no sale explains</source>
        <translation>付款找不到對應申辦</translation>
    </message>
    <message>
        <source>A card stands in the machine that belongs to no sale</source>
        <translation>機內有一張不屬於任何申辦的卡</translation>
    </message>
    <message>
        <source>A card should stand in the machine and does not</source>
        <translation>機內應有一張卡，但沒有</translation>
    </message>
    <message>
        <source>More cards in the bin than sales have put there</source>
        <translation>回收匣裡的卡多於申辦回收的卡</translation>
    </message>
    <message>
        <source>The carrier did not answer for this sale</source>
        <translation>電信業者未就此申辦回應</translation>
    </message>
    <message>
        <source>Cards that tests of technicians moved to the bin</source>
        <translation>技術人員測試時進入回收匣的卡</translation>
    </message>
    <message>
        <source>What the dispenser says</source>
        <translation>發卡機自報狀態</translation>
    </message>
    <message>
        <source>The journal is whole</source>
        <translation>日誌完整</translation>
    </message>
    <message>
        <source>The log of staff can be read</source>
        <translation>員工紀錄可讀取</translation>
    </message>
    <message>
        <source>Sales the carrier has not settled yet</source>
        <translation>電信業者尚未結清的業務</translation>
    </message>
    <message>
        <source>Cards counted last</source>
        <translation>上次清點卡片</translation>
    </message>
    <message>
        <source>Day closed last</source>
        <translation>上次日結</translation>
    </message>
    <message>
        <source>never</source>
        <translation>從未</translation>
    </message>
    <message>
        <source>Camera view with meters</source>
        <translation>附指標的攝影機畫面</translation>
    </message>
    <message>
        <source>Live picture, every limit of the face check. Nothing is kept.</source>
        <translation>即時畫面與人臉核對的各項限值。不會保存。</translation>
    </message>
    <message>
        <source>The camera gives pictures</source>
        <translation>攝影機有影像</translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation>無法讀取日誌</translation>
    </message>
    <message>
        <source>The dispenser could not be asked</source>
        <translation>無法查詢發卡機</translation>
    </message>
    <message>
        <source>The carrier could not be asked</source>
        <translation>無法查詢電信業者</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCameraViewModel</name>
    <message>
        <source>The camera gives no pictures: %1</source>
        <translation>攝影機沒有影像：%1</translation>
    </message>
    <message>
        <source>The time of this view is over. Go back to begin again.</source>
        <translation>本次檢視時間已到。請返回後重新開始。</translation>
    </message>
    <message>
        <source>Waiting for the first picture …</source>
        <translation>正在等待第一幅影像…</translation>
    </message>
    <message>
        <source>Stand where customers stand. No picture is kept.</source>
        <translation>請站到顧客的位置。不會保存影像。</translation>
    </message>
    <message>
        <source>More than one face: the largest is measured. No picture is kept.</source>
        <translation>有多張人臉：測量最大的一張。不會保存影像。</translation>
    </message>
    <message>
        <source>Good enough for the face check. No picture is kept.</source>
        <translation>可以進行人臉核對。不會保存影像。</translation>
    </message>
    <message>
        <source>Turn camera and light until every meter is good. No picture is kept.</source>
        <translation>請調整攝影機與燈光，直到各項指標合格。不會保存影像。</translation>
    </message>
    <message>
        <source>%1 · pictures a second: %2 · faces: %3</source>
        <translation>%1 · 每秒影像：%2 · 人臉：%3</translation>
    </message>
    <message>
        <source>Size of the face</source>
        <translation>人臉大小</translation>
    </message>
    <message>
        <source>Beside the middle</source>
        <translation>偏離中間</translation>
    </message>
    <message>
        <source>Room above and below</source>
        <translation>上下邊距</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>頭部轉動</translation>
    </message>
    <message>
        <source>Head raised or lowered</source>
        <translation>抬頭或低頭</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>頭部傾斜</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Overexposed</source>
        <translation>過曝</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Light from one side</source>
        <translation>單側光</translation>
    </message>
    <message>
        <source>Glare on glasses</source>
        <translation>眼鏡反光</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>睜眼</translation>
    </message>
    <message>
        <source>Mouth covered</source>
        <translation>口部遮擋</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCaseViewModel</name>
    <message>
        <source>Case without a number yet</source>
        <translation>尚無編號的案件</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>案件 %1</translation>
    </message>
    <message>
        <source>SIM card: never read</source>
        <translation>SIM 卡：未讀到卡號</translation>
    </message>
    <message>
        <source>SIM card: %1</source>
        <translation>SIM 卡：%1</translation>
    </message>
    <message>
        <source>Money: %1, nothing was paid</source>
        <translation>金額：%1，未付款</translation>
    </message>
    <message>
        <source>Money: %1, given back</source>
        <translation>金額：%1，已退款</translation>
    </message>
    <message>
        <source>Money: %1, on its way back</source>
        <translation>金額：%1，退款中</translation>
    </message>
    <message>
        <source>Money: %1, the carrier has not said yet</source>
        <translation>金額：%1，電信業者尚未回覆</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>沒有記錄</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>無回應</translation>
    </message>
    <message>
        <source>A sensor sees a card in the machine now.</source>
        <translation>感測器顯示機內有一張卡。</translation>
    </message>
    <message>
        <source>The bin has counted one card more than before.</source>
        <translation>回收匣計數比之前多一張。</translation>
    </message>
    <message>
        <source>The card was on its way out. Now the way is empty, and the bin has counted nothing.</source>
        <translation>卡片正在送出。現在通道是空的，回收匣沒有計數。</translation>
    </message>
    <message>
        <source>The card had left the stack. Now the way is empty, and the bin has counted nothing.</source>
        <translation>卡片已離開卡匣。現在通道是空的，回收匣沒有計數。</translation>
    </message>
    <message>
        <source>The dispenser does not answer. Open the machine and look inside.</source>
        <translation>發卡機無回應。請打開機台查看。</translation>
    </message>
    <message>
        <source>Leave it there. It is suspended and is destroyed with the others.</source>
        <translation>留在原處。該卡已停用，會與其他卡一起銷毀。</translation>
    </message>
    <message>
        <source>Take it out by hand and put it into the retain bin.</source>
        <translation>請用手取出，放入回收匣。</translation>
    </message>
    <message>
        <source>Nothing left the machine. Count the stack to be sure.</source>
        <translation>卡片沒有離開機台。請清點卡匣確認。</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. The customer may buy a new one.</source>
        <translation>該卡已停用，沒有價值。顧客可以重新購買。</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. It is written off.</source>
        <translation>該卡已停用，沒有價值，予以報廢。</translation>
    </message>
    <message>
        <source>The card is in the retain bin</source>
        <translation>卡片在回收匣裡</translation>
    </message>
    <message>
        <source>The card is stuck in the machine</source>
        <translation>卡片卡在機台裡</translation>
    </message>
    <message>
        <source>The card never left the stack</source>
        <translation>卡片沒有離開卡匣</translation>
    </message>
    <message>
        <source>The customer has the card</source>
        <translation>卡片在顧客手中</translation>
    </message>
    <message>
        <source>The card was not found</source>
        <translation>沒有找到卡片</translation>
    </message>
    <message>
        <source>A customer chose a plan and a number for %1.</source>
        <translation>顧客選擇了方案與門號，金額 %1。</translation>
    </message>
    <message>
        <source>The customer was identified by the camera.</source>
        <translation>攝影機已核驗顧客身分。</translation>
    </message>
    <message>
        <source>A member of staff identified the customer.</source>
        <translation>工作人員已核驗顧客身分。</translation>
    </message>
    <message>
        <source>A card was to be drawn from the stack; nobody saw what came of it.</source>
        <translation>準備從卡匣取卡，結果不明。</translation>
    </message>
    <message>
        <source>A card was drawn from the stack.</source>
        <translation>從卡匣取出了一張卡。</translation>
    </message>
    <message>
        <source>No card was drawn: %1.</source>
        <translation>沒有取出卡片：%1。</translation>
    </message>
    <message>
        <source>The card was read: %1.</source>
        <translation>讀到卡號：%1。</translation>
    </message>
    <message>
        <source>The payment was asked for; no answer is written.</source>
        <translation>已請求付款，沒有回覆記錄。</translation>
    </message>
    <message>
        <source>The payment was authorised.</source>
        <translation>付款已授權。</translation>
    </message>
    <message>
        <source>The payment was not authorised: %1.</source>
        <translation>付款未獲授權：%1。</translation>
    </message>
    <message>
        <source>The card was to be activated; no answer is written.</source>
        <translation>已請求啟用，沒有回覆記錄。</translation>
    </message>
    <message>
        <source>The card was activated.</source>
        <translation>卡片已啟用。</translation>
    </message>
    <message>
        <source>The carrier accepted the order to activate the card.</source>
        <translation>電信業者已受理啟用。</translation>
    </message>
    <message>
        <source>The card was not activated: %1.</source>
        <translation>卡片未啟用：%1。</translation>
    </message>
    <message>
        <source>The card was to be handed out; nobody saw what came of it.</source>
        <translation>準備出卡，結果不明。</translation>
    </message>
    <message>
        <source>The card stood at the slot.</source>
        <translation>卡片到達出卡口。</translation>
    </message>
    <message>
        <source>The card was not handed out: %1.</source>
        <translation>卡片沒有送出：%1。</translation>
    </message>
    <message>
        <source>The customer took the card.</source>
        <translation>顧客取走了卡片。</translation>
    </message>
    <message>
        <source>The card was to go to the retain bin; nobody saw what came of it.</source>
        <translation>準備回收卡片，結果不明。</translation>
    </message>
    <message>
        <source>The card went to the retain bin.</source>
        <translation>卡片已進入回收匣。</translation>
    </message>
    <message>
        <source>The money was to be collected; no answer is written.</source>
        <translation>已請求收款，沒有回覆記錄。</translation>
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
        <translation>卡片已停用，款項已結清。</translation>
    </message>
    <message>
        <source>Here nobody knows where the card is: %1.</source>
        <translation>此處卡片位置不明：%1。</translation>
    </message>
    <message>
        <source>The case %1 was opened.</source>
        <translation>已建立案件 %1。</translation>
    </message>
    <message>
        <source>The case was settled by %1.</source>
        <translation>案件由 %1 處理完畢。</translation>
    </message>
    <message>
        <source>The sale was closed.</source>
        <translation>申辦已結束。</translation>
    </message>
    <message>
        <source>The machine was started anew.</source>
        <translation>機台重新啟動。</translation>
    </message>
    <message>
        <source>Found out afterwards: %1</source>
        <translation>事後查明：%1</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceIdentityViewModel</name>
    <message>
        <source>Resident identity card</source>
        <translation>居民身分證</translation>
    </message>
    <message>
        <source>Residence permit for Hong Kong, Macao and Taiwan</source>
        <translation>港澳台居民居住證</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>外國人永久居留身分證</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>護照</translation>
    </message>
    <message>
        <source>European identity card</source>
        <translation>歐洲身分證</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居留證</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceStockViewModel</name>
    <message>
        <source>The cards were never counted here.</source>
        <translation>本機尚未清點過卡片。</translation>
    </message>
    <message>
        <source>Counted %1 by %2: %3</source>
        <translation>%1 由 %2 清點：%3 張</translation>
    </message>
    <message>
        <source>Drawn from the stack so far: %1</source>
        <translation>已從卡匣取出：%1 張</translation>
    </message>
    <message>
        <source>Should be in the stack now: %1</source>
        <translation>卡匣現在應有：%1 張</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>未讀到卡號</translation>
    </message>
    <message>
        <source>%1 · %2 · test</source>
        <translation>%1 · %2 · 測試</translation>
    </message>
    <message>
        <source>%1 · %2 · sale</source>
        <translation>%1 · %2 · 申辦</translation>
    </message>
    <message>
        <source>%1 · a document was perhaps left behind</source>
        <translation>%1 · 可能有證件遺留</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceToolViewModel</name>
    <message>
        <source>Network test</source>
        <translation>網路測試</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>聲音測試</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>從本機到電信業者，逐步檢查。</translation>
    </message>
    <message>
        <source>Two tones sound on the loudspeaker now. Did you hear them?</source>
        <translation>喇叭正在發出兩聲提示音。您聽到了嗎？</translation>
    </message>
    <message>
        <source>A sentence is said in the headset now. Put it on. Did you hear it?</source>
        <translation>耳機中正在朗讀一句話。請戴上耳機。您聽到了嗎？</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker and no headset.</source>
        <translation>本機沒有喇叭，也沒有耳機。</translation>
    </message>
    <message>
        <source>What you heard is written down.</source>
        <translation>您聽到的結果已記錄。</translation>
    </message>
    <message>
        <source>The carrier&apos;s name has an address</source>
        <translation>電信業者的網域名稱可以解析</translation>
    </message>
    <message>
        <source>The carrier&apos;s machine takes the connection</source>
        <translation>電信業者的伺服器接受連線</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the certificate is right</source>
        <translation>連線已加密，憑證正確</translation>
    </message>
    <message>
        <source>The carrier answers a question</source>
        <translation>電信業者能回應查詢</translation>
    </message>
    <message>
        <source>This machine&apos;s clock agrees with the carrier&apos;s</source>
        <translation>本機時鐘與電信業者一致</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker</source>
        <translation>喇叭提示音</translation>
    </message>
    <message>
        <source>A sentence in the headset</source>
        <translation>耳機中的一句話</translation>
    </message>
    <message>
        <source>Check: is the network cable in, does the router work, is the carrier&apos;s name in the configuration spelled right?</source>
        <translation>請檢查：網路線是否插好，路由器是否運作，設定中的電信業者網域名稱是否正確？</translation>
    </message>
    <message>
        <source>Check: does a firewall block the port, are address and port in the configuration right, is the carrier&apos;s service up?</source>
        <translation>請檢查：防火牆是否攔截連接埠，設定中的位址與連接埠是否正確，電信業者的服務是否運作？</translation>
    </message>
    <message>
        <source>Check: is this machine&apos;s date right, is the file with the carrier&apos;s certificate authority the right one, does something between the two read along?</source>
        <translation>請檢查：本機日期是否正確，電信業者憑證機構的檔案是否正確，中間是否有設備攔截通訊？</translation>
    </message>
    <message>
        <source>The network is good up to the carrier. Call the carrier: is this machine known there, is the service disturbed?</source>
        <translation>到電信業者為止網路正常。請致電電信業者：本機是否已登錄，服務是否有故障？</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, or check its time server.</source>
        <translation>請校準本機時鐘，或檢查其時間伺服器。</translation>
    </message>
    <message>
        <source>Check: is the loudspeaker connected, is it turned up, is it the right device in the configuration?</source>
        <translation>請檢查：喇叭是否接好，音量是否開啟，設定中的裝置是否正確？</translation>
    </message>
    <message>
        <source>Check: is the headset plugged in, is it turned up, is it the right device in the configuration?</source>
        <translation>請檢查：耳機是否插好，音量是否開啟，設定中的裝置是否正確？</translation>
    </message>
    <message>
        <source>counts from the next start</source>
        <translation>下次啟動後生效</translation>
    </message>
    <message>
        <source>What the first page speaks before anybody has chosen.</source>
        <translation>尚無人選擇語言時首頁使用的語言。</translation>
    </message>
    <message>
        <source>Two tones on the loudspeaker before a page goes away.</source>
        <translation>頁面逾時前喇叭發出兩聲提示音。</translation>
    </message>
    <message>
        <source>How fast the voice in the headset speaks.</source>
        <translation>耳機語音的語速。</translation>
    </message>
    <message>
        <source>From this score on, document and face are the same person. Higher is safer, and more customers wait for staff.</source>
        <translation>達到此分數即認定證件與人臉為同一人。越高越安全，但更多顧客需要等待工作人員。</translation>
    </message>
    <message>
        <source>Below this score it is another person; between the two staff decide. Never above the other threshold.</source>
        <translation>低於此分數視為另一人；兩者之間由工作人員判定。不得高於另一門檻。</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3</source>
        <translation>%1 至 %2，間距 %3</translation>
    </message>
    <message>
        <source>It counts at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>It counts when the program starts next.</source>
        <translation>程式下次啟動時生效。</translation>
    </message>
    <message>
        <source>This is the sound test of the machine. If you hear this sentence, say so on the screen.</source>
        <translation>這是本機的聲音測試。如果您聽到這句話，請在螢幕上確認。</translation>
    </message>
    <message>
        <source>Language of the first page</source>
        <translation>首頁語言</translation>
    </message>
    <message>
        <source>Tones before a time-out</source>
        <translation>逾時前提示音</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>語速</translation>
    </message>
    <message>
        <source>Face check: same person from</source>
        <translation>人臉核對：同一人的最低分</translation>
    </message>
    <message>
        <source>Face check: another person below</source>
        <translation>人臉核對：低於此分為另一人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>開</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>%1 words a minute</source>
        <translation>每分鐘 %1 詞</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>出廠值</translation>
    </message>
    <message>
        <source>As configured</source>
        <translation>設定檔中的值</translation>
    </message>
    <message>
        <source>Set here by %1, %2</source>
        <translation>由 %1 在本機設定，%2</translation>
    </message>
    <message>
        <source>As the country pack asks for</source>
        <translation>國家規則包要求的值</translation>
    </message>
    <message>
        <source>What was set here cannot be used, so the configured values count (%1).</source>
        <translation>在本機所做的設定無法使用，因此依設定檔生效（%1）。</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceViewModel</name>
    <message>
        <source>This number and PIN do not go together.</source>
        <translation>員工編號與密碼不符。</translation>
    </message>
    <message>
        <source>Too many wrong tries. This number can be tried again in %1.</source>
        <translation>錯誤次數過多。請在 %1 後再試此編號。</translation>
    </message>
    <message>
        <source>No staff are set up on this machine yet. A technician adds them with kioskctl staff add.</source>
        <translation>本機尚未登錄工作人員。請技術人員以 kioskctl staff add 新增。</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>第二人必須是另一個人。</translation>
    </message>
    <message>
        <source>The case is settled and written down.</source>
        <translation>案件已處理並記錄。</translation>
    </message>
    <message>
        <source>Settle the open case first: this test moves a card, and the cards must be counted for the case.</source>
        <translation>請先處理待處理案件：此測試會走卡，而該案件需要清點卡片。</translation>
    </message>
    <message>
        <source>The test has passed.</source>
        <translation>測試通過。</translation>
    </message>
    <message>
        <source>The test has not passed.</source>
        <translation>測試未通過。</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>已列印。</translation>
    </message>
    <message>
        <source>The count is written down.</source>
        <translation>清點結果已記錄。</translation>
    </message>
    <message>
        <source>It was not printed: %1</source>
        <translation>未能列印：%1</translation>
    </message>
    <message>
        <source>The case is not settled: %1</source>
        <translation>案件未處理：%1</translation>
    </message>
    <message>
        <source>This could not be written down, so it was not done. The disk may be full or damaged.</source>
        <translation>無法記錄，因此沒有執行。磁碟可能已滿或損壞。</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技術人員</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>門市人員</translation>
    </message>
    <message>
        <source>Looking at every part …</source>
        <translation>正在檢查各部件…</translation>
    </message>
    <message>
        <source>This machine sells nothing now</source>
        <translation>本機目前無法申辦</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>It sells, but not everything works</source>
        <translation>可以申辦，但有部件異常</translation>
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
        <translation>回收匣</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>上蓋打開</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Sales to settle</source>
        <translation>待結申辦</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>SIM 發卡機</translation>
    </message>
    <message>
        <source>Stock of SIM cards</source>
        <translation>SIM 卡庫存</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>身分證讀卡機</translation>
    </message>
    <message>
        <source>Photo decoder</source>
        <translation>照片解碼</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>護照讀取機</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝影機</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>收據印表機</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>與電信業者的連線</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>待處理案件</translation>
    </message>
    <message>
        <source>Cards in the pack: %1. It is written down.</source>
        <translation>卡包共 %1 張，已記錄。</translation>
    </message>
    <message>
        <source>These numbers are no pack: %1</source>
        <translation>這兩個卡號不是同一包：%1</translation>
    </message>
    <message>
        <source>It is kept: %1</source>
        <translation>已儲存：%1</translation>
    </message>
    <message>
        <source>It could not be kept: %1</source>
        <translation>未能儲存：%1</translation>
    </message>
    <message>
        <source>Nobody on the list has this badge. Type your staff number.</source>
        <translation>名單上沒有人使用此識別證。請輸入員工編號。</translation>
    </message>
    <message>
        <source>The setting is changed and written down.</source>
        <translation>設定已變更並記錄。</translation>
    </message>
    <message>
        <source>The last change is undone.</source>
        <translation>已復原上次變更。</translation>
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
        <translation>方案</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>門號</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身分</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人臉</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM 卡</translation>
    </message>
    <message>
        <source>Someone else has just taken this number. Please choose another one.</source>
        <translation>此門號剛被他人選走，請另選一個。</translation>
    </message>
    <message>
        <source>No free number has these digits. Try fewer digits.</source>
        <translation>沒有包含這些數字的門號，請減少數字。</translation>
    </message>
    <message>
        <source>The card was lifted too soon. Put it back and leave it there.</source>
        <translation>證件太早拿起，請放回並不要移動。</translation>
    </message>
    <message>
        <source>This card was not recognised. Lay your identity card flat.</source>
        <translation>無法辨識此卡，請平放身分證。</translation>
    </message>
    <message>
        <source>This identity card has expired. Please use a valid one.</source>
        <translation>此身分證已過期，請使用有效證件。</translation>
    </message>
    <message>
        <source>We could not see you clearly. Let us try once more.</source>
        <translation>未能看清楚您，請再試一次。</translation>
    </message>
    <message>
        <source>That was a little short. Please sign with your full name.</source>
        <translation>簽名過短，請簽全名。</translation>
    </message>
    <message>
        <source>Your number is kept for you a little longer.</source>
        <translation>已為您延長門號保留時間。</translation>
    </message>
    <message>
        <source>This takes longer than usual. Please wait a moment.</source>
        <translation>處理時間比平常久，請稍候。</translation>
    </message>
    <message>
        <source>The card&apos;s number could not be read correctly. Try again.</source>
        <translation>證件號碼讀取有誤，請再試一次。</translation>
    </message>
    <message>
        <source>This document has expired. Please use a valid one.</source>
        <translation>此證件已過期，請使用有效證件。</translation>
    </message>
    <message>
        <source>It was lifted too soon. Lay it down again and leave it there.</source>
        <translation>太早拿起，請放回並保持不動。</translation>
    </message>
    <message>
        <source>The chip did not answer to the printed lines. Please show the page once more.</source>
        <translation>晶片與印刷的字元行不符，請再展示一次該頁。</translation>
    </message>
    <message>
        <source>We could not read the lines. Hold the page flat, in good light.</source>
        <translation>無法讀取字元行，請在光線充足處拿平頁面。</translation>
    </message>
    <message>
        <source>If you have already paid in your wallet, the money goes back to you. Your number is released and your data is deleted.</source>
        <translation>若您已在手機上付款，款項將退還給您。門號會釋出，資料會刪除。</translation>
    </message>
    <message>
        <source>Please take your SIM card with you before you leave.</source>
        <translation>離開前請帶走 SIM 卡。</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>尚未儲存任何資料。</translation>
    </message>
    <message>
        <source>Your number is released and everything you entered is deleted. You have paid nothing.</source>
        <translation>門號會釋出，您輸入的資料會全部刪除。您未支付任何款項。</translation>
    </message>
    <message>
        <source>Plans from %1 a month</source>
        <translation>方案每月 %1 起</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>SIM 卡發卡機</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>身分證讀卡機</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>護照讀取機</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>攝影機</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>與電信業者的連線</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>收據印表機</translation>
    </message>
    <message>
        <source>Reading the photo on identity cards</source>
        <translation>證件照片讀取</translation>
    </message>
    <message>
        <source>Safe storage</source>
        <translation>安全儲存</translation>
    </message>
    <message>
        <source>A part of this machine</source>
        <translation>本機台的一個元件</translation>
    </message>
    <message>
        <source>The time for your number has run out. It may still be free: please choose again.</source>
        <translation>門號保留時間已到，可能仍可選用：請重新選擇。</translation>
    </message>
    <message>
        <source>The number cannot be kept longer. Please go on soon.</source>
        <translation>門號無法再延長保留，請盡快繼續。</translation>
    </message>
</context>
<context>
    <name>simkiosk::StaffViewModel</name>
    <message>
        <source>We are calling a member of staff</source>
        <translation>正在呼叫門市人員</translation>
    </message>
    <message>
        <source>A member of staff is on the way</source>
        <translation>門市人員正在過來</translation>
    </message>
    <message>
        <source>A member of staff is looking after you</source>
        <translation>門市人員正在為您查驗</translation>
    </message>
</context>
</TS>
