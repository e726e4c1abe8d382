<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccessSheet</name>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>الرؤية والسمع والوصول</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>نص كبير</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Everything lower on the screen</source>
        <translation>كل شيء في أسفل الشاشة</translation>
    </message>
    <message>
        <source>More time on every page</source>
        <translation>وقت أطول في كل صفحة</translation>
    </message>
    <message>
        <source>Read everything aloud in the headset</source>
        <translation>قراءة كل شيء بصوت عالٍ في سماعة الرأس</translation>
    </message>
    <message>
        <source>Dark screen while it is read aloud</source>
        <translation>شاشة معتمة أثناء القراءة</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>بلا حركة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
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
        <translation>بطاقة SIM جديدة، الآن</translation>
    </message>
    <message>
        <source>Choose a plan and a number, show your identity document, pay with your phone. That is all.</source>
        <translation>اختر باقة ورقمًا، وأظهر وثيقة هويتك، وادفع بهاتفك. هذا كل شيء.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختر</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>ادفع</translation>
    </message>
    <message>
        <source>Take SIM</source>
        <translation>خذ البطاقة</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>المس للبدء</translation>
    </message>
    <message>
        <source>a month · %1</source>
        <translation>شهريًا · %1</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>أظهر الوثيقة</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>One moment, please</source>
        <translation>لحظة من فضلك</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Camera view</source>
        <translation>عرض الكاميرا</translation>
    </message>
</context>
<context>
    <name>CardCountPad</name>
    <message>
        <source>Cards in the stack</source>
        <translation>البطاقات في الحزمة</translation>
    </message>
    <message>
        <source>Cards in the retain bin</source>
        <translation>البطاقات في صندوق الحجز</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Count the cards</source>
        <translation>عدّ البطاقات</translation>
    </message>
    <message>
        <source>Where the evidence points</source>
        <translation>ما تشير إليه الأدلة</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>ماذا وجدت؟</translation>
    </message>
    <message>
        <source>A second person signs too.</source>
        <translation>يوقّع شخص ثانٍ أيضًا.</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Open cases</source>
        <translation>الحالات المفتوحة</translation>
    </message>
    <message>
        <source>Until they are settled, the machine hands out no card.</source>
        <translation>لا يسلّم الجهاز أي بطاقة حتى تُسوّى.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>لا شيء ينتظرك.</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>الحالة %1</translation>
    </message>
    <message>
        <source>Case of %1</source>
        <translation>حالة %1</translation>
    </message>
    <message>
        <source>%1, card ending in %2</source>
        <translation>%1، آخر أرقام البطاقة %2</translation>
    </message>
    <message>
        <source>%1, card never read</source>
        <translation>%1، لم تُقرأ البطاقة</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Needed for the sale</source>
        <translation>ضروري للشراء</translation>
    </message>
    <message>
        <source>Your free choice</source>
        <translation>لك حرية الاختيار</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Your data, your decision</source>
        <translation>بياناتك، قرارك</translation>
    </message>
    <message>
        <source>The law asks us to know who gets a number. How we make sure of it, and whether we write to you, is your choice.</source>
        <translation>يطلب القانون أن نعرف من يحصل على الرقم. أما طريقة التحقق ومراسلتك فهي من اختيارك.</translation>
    </message>
    <message>
        <source>Agree and go on</source>
        <translation>أوافق وأتابع</translation>
    </message>
    <message>
        <source>Read my identity document</source>
        <translation>قراءة وثيقة هويتي</translation>
    </message>
    <message>
        <source>Name, number and photo go into the contract.</source>
        <translation>يُدرج الاسم والرقم والصورة في العقد.</translation>
    </message>
    <message>
        <source>Who compares you with its photo? Choose one.</source>
        <translation>من يقارنك بصورتها؟ اختر واحدًا.</translation>
    </message>
    <message>
        <source>Compare my face with its photo</source>
        <translation>مقارنة وجهي بصورتها</translation>
    </message>
    <message>
        <source>The camera, now. Pictures stay here and are deleted.</source>
        <translation>الكاميرا، الآن. تبقى الصور هنا ثم تُحذف.</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>أفضّل أن يتحقق مني موظف</translation>
    </message>
    <message>
        <source>Somebody comes to you. Same price, same number.</source>
        <translation>يأتي إليك موظف. السعر نفسه والرقم نفسه.</translation>
    </message>
    <message>
        <source>What happens with your data</source>
        <translation>ماذا يحدث لبياناتك</translation>
    </message>
    <message>
        <source>Your carrier is responsible for it and uses it only for this contract.</source>
        <translation>شركة الاتصالات مسؤولة عنها وتستخدمها لهذا العقد فقط.</translation>
    </message>
    <message>
        <source>This machine deletes everything as soon as you are done.</source>
        <translation>يحذف هذا الجهاز كل شيء فور انتهائك.</translation>
    </message>
    <message>
        <source>Your carrier keeps the contract as long as the law asks.</source>
        <translation>تحتفظ شركة الاتصالات بالعقد للمدة التي يطلبها القانون.</translation>
    </message>
    <message>
        <source>You may ask to see, correct or delete your data at any shop.</source>
        <translation>يمكنك طلب الاطلاع على بياناتك أو تصحيحها أو حذفها في أي متجر.</translation>
    </message>
    <message>
        <source>Send me offers</source>
        <translation>إرسال العروض إليّ</translation>
    </message>
    <message>
        <source>By text message, a few times a year. You can stop it at any time.</source>
        <translation>برسالة نصية، بضع مرات في السنة. يمكنك إيقافها في أي وقت.</translation>
    </message>
</context>
<context>
    <name>ContractReader</name>
    <message>
        <source>Your contract</source>
        <translation>عقدك</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Close the contract</source>
        <translation>إغلاق العقد</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Count the cards</source>
        <translation>عدّ البطاقات</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>كم بطاقة في صندوق الحجز؟</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>كم بطاقة في الحزمة؟</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>إلى الصندوق</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>إلى الشخص الثاني</translation>
    </message>
    <message>
        <source>Settle the case</source>
        <translation>تسوية الحالة</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Print for the file</source>
        <translation>طباعة للملف</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Errors since the program began</source>
        <translation>الأخطاء منذ بدء البرنامج</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Asked again every few seconds.</source>
        <translation>يُعاد السؤال كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>تقرير الجاهزية</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>What do you identify with?</source>
        <translation>بأي وثيقة تُثبت هويتك؟</translation>
    </message>
    <message>
        <source>Its chip is read here. The machine never keeps your document.</source>
        <translation>تُقرأ شريحتها هنا. لا يحتفظ الجهاز بوثيقتك أبدًا.</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Dispenser then: %1</source>
        <translation>الموزّع حينها: %1</translation>
    </message>
    <message>
        <source>Dispenser now: %1</source>
        <translation>الموزّع الآن: %1</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you and goodbye</source>
        <translation>شكرًا لك وإلى اللقاء</translation>
    </message>
    <message>
        <source>Your SIM card is ready. Have you taken everything with you?</source>
        <translation>بطاقة SIM جاهزة. هل أخذت كل أغراضك؟</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Take with you</source>
        <translation>خذ معك</translation>
    </message>
    <message>
        <source>Your SIM card</source>
        <translation>بطاقة SIM</translation>
    </message>
    <message>
        <source>Your document</source>
        <translation>وثيقتك</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>إيصالك</translation>
    </message>
    <message>
        <source>Deleted from this machine</source>
        <translation>حُذف من هذا الجهاز</translation>
    </message>
    <message>
        <source>Your camera pictures</source>
        <translation>صور الكاميرا</translation>
    </message>
    <message>
        <source>The data of your document</source>
        <translation>بيانات وثيقتك</translation>
    </message>
    <message>
        <source>Your signature and contract</source>
        <translation>توقيعك وعقدك</translation>
    </message>
    <message>
        <source>Your carrier keeps the signed contract, as the law asks.</source>
        <translation>تحتفظ شركة الاتصالات بالعقد الموقّع كما يطلب القانون.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>الرؤية والسمع والوصول</translation>
    </message>
</context>
<context>
    <name>HoldToShow</name>
    <message>
        <source>Hide my details</source>
        <translation>إخفاء بياناتي</translation>
    </message>
    <message>
        <source>Show my details</source>
        <translation>إظهار بياناتي</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>اضغط مطولًا للإظهار</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Log out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Open cases: %1</source>
        <translation>الحالات المفتوحة: %1</translation>
    </message>
    <message>
        <source>Cards and paper</source>
        <translation>البطاقات والورق</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>إقفال اليوم</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>Does not work now</source>
        <translation>لا يعمل الآن</translation>
    </message>
    <message>
        <source>Every part works</source>
        <translation>كل الأجزاء تعمل</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>آخر الأخطاء</translation>
    </message>
    <message>
        <source>Receipt again</source>
        <translation>إيصال مرة أخرى</translation>
    </message>
    <message>
        <source>Devices, tests</source>
        <translation>أجهزة واختبارات</translation>
    </message>
</context>
<context>
    <name>IdentityCardPage</name>
    <message>
        <source>Card read</source>
        <translation>تمت قراءة البطاقة</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Is it this person?</source>
        <translation>هل هو الشخص نفسه؟</translation>
    </message>
    <message>
        <source>Look at the customer, the document in their hand and its photo here.</source>
        <translation>انظر إلى العميل والوثيقة في يده وصورتها هنا.</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>إنه الشخص نفسه</translation>
    </message>
    <message>
        <source>It is not</source>
        <translation>ليس هو</translation>
    </message>
    <message>
        <source>Photo of the document</source>
        <translation>صورة الوثيقة</translation>
    </message>
    <message>
        <source>The camera now</source>
        <translation>الكاميرا الآن</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>The camera stays off: the customer did not agree to it. Look at them.</source>
        <translation>تبقى الكاميرا مطفأة: لم يوافق العميل عليها. انظر إليه مباشرة.</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>الحالة %1</translation>
    </message>
    <message>
        <source>The customer&apos;s number is kept for another %1.</source>
        <translation>يبقى رقم العميل محجوزًا %1 أخرى.</translation>
    </message>
    <message>
        <source>A yes needs a second person&apos;s signature.</source>
        <translation>تحتاج الموافقة إلى توقيع شخص ثانٍ.</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>%1 · card ending %2</source>
        <translation>%1 · آخر أرقام البطاقة %2</translation>
    </message>
    <message numerus="yes">
        <source>The machine waits %n more seconds for you.</source>
        <translation>
            <numerusform>لن ينتظر الجهاز أكثر.</numerusform>
            <numerusform>ينتظرك الجهاز ثانية واحدة أخرى.</numerusform>
            <numerusform>ينتظرك الجهاز ثانيتين أخريين.</numerusform>
            <numerusform>ينتظرك الجهاز %n ثوانٍ أخرى.</numerusform>
            <numerusform>ينتظرك الجهاز %n ثانية أخرى.</numerusform>
            <numerusform>ينتظرك الجهاز %n ثانية أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please take your SIM card now. Otherwise the machine takes it back.</source>
        <translation>خذ شريحة SIM الآن، وإلا استردّها الجهاز.</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Digit %1</source>
        <translation>الرقم %1</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>Delete all digits</source>
        <translation>حذف كل الأرقام</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you prefer?</source>
        <translation>أي لغة تفضّل؟</translation>
    </message>
    <message>
        <source>You can change it at any time at the top of the screen.</source>
        <translation>يمكنك تغييرها في أي وقت من أعلى الشاشة.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave now?</source>
        <translation>هل تغادر الآن؟</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
</context>
<context>
    <name>LiveFacePage</name>
    <message>
        <source>Is it really you?</source>
        <translation>هل أنت صاحب الوثيقة؟</translation>
    </message>
    <message>
        <source>Look into the glass and follow the sentence below.</source>
        <translation>انظر إلى الزجاج واتبع الجملة أدناه.</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>أفضّل أن يتحقق مني موظف</translation>
    </message>
    <message>
        <source>Your carrier is being asked …</source>
        <translation>جارٍ سؤال شركة الاتصالات …</translation>
    </message>
    <message>
        <source>Tries left: %1</source>
        <translation>المحاولات المتبقية: %1</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>Staff only</source>
        <translation>للموظفين فقط</translation>
    </message>
    <message>
        <source>Now your PIN.</source>
        <translation>الآن رمزك السري.</translation>
    </message>
    <message>
        <source>Type your staff number. While staff are here, the machine sells nothing.</source>
        <translation>اكتب رقمك الوظيفي. لا يبيع الجهاز شيئًا أثناء وجود الموظفين.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>إلى الرمز السري</translation>
    </message>
    <message>
        <source>Type your staff number. The customer&apos;s purchase waits meanwhile.</source>
        <translation>اكتب رقمك الوظيفي. تنتظر عملية الشراء في هذه الأثناء.</translation>
    </message>
</context>
<context>
    <name>MeterRow</name>
    <message>
        <source>good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>غير جيد</translation>
    </message>
</context>
<context>
    <name>NumberSearch</name>
    <message>
        <source>Month and day, such as 0517</source>
        <translation>الشهر واليوم، مثل 0517</translation>
    </message>
    <message>
        <source>Digits you would like</source>
        <translation>أرقام تفضّلها</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>النمط %1</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Choose your number</source>
        <translation>اختر رقمك</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>اختر رقمًا</translation>
    </message>
    <message>
        <source>Reserve %1</source>
        <translation>احجز %1</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>في النهاية</translation>
    </message>
    <message>
        <source>Without 4</source>
        <translation>بدون 4</translation>
    </message>
    <message>
        <source>More numbers</source>
        <translation>المزيد من الأرقام</translation>
    </message>
    <message>
        <source>Looking for numbers …</source>
        <translation>جارٍ البحث عن أرقام …</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>الترتيب: %1</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>أرقام</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>نمط</translation>
    </message>
    <message>
        <source>No number fits all your wishes.</source>
        <translation>لا يوجد رقم يلبّي كل رغباتك.</translation>
    </message>
    <message>
        <source>Show all numbers</source>
        <translation>عرض كل الأرقام</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>نعود بعد قليل</translation>
    </message>
    <message>
        <source>This machine cannot sell SIM cards right now. Staff at the counter are happy to help you.</source>
        <translation>لا يستطيع هذا الجهاز بيع بطاقات SIM الآن. يسعد الموظفين في المكتب مساعدتك.</translation>
    </message>
    <message>
        <source>Not working at the moment</source>
        <translation>لا يعمل حاليًا</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>This machine sells nothing before our staff have looked at it. At the counter they are happy to help you now.</source>
        <translation>لا يبيع هذا الجهاز شيئًا قبل أن يفحصه موظفونا. يسعدهم أن يساعدوك الآن عند الكاونتر.</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>A new pack of cards</source>
        <translation>عبوة بطاقات جديدة</translation>
    </message>
    <message>
        <source>Scan or type the number of the last card.</source>
        <translation>امسح رقم البطاقة الأخيرة أو اكتبه.</translation>
    </message>
    <message>
        <source>Scan or type the number of the first card.</source>
        <translation>امسح رقم البطاقة الأولى أو اكتبه.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>سجّلها</translation>
    </message>
    <message>
        <source>On to the last card</source>
        <translation>إلى البطاقة الأخيرة</translation>
    </message>
    <message>
        <source>First card</source>
        <translation>البطاقة الأولى</translation>
    </message>
    <message>
        <source>Last card</source>
        <translation>البطاقة الأخيرة</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>PassportPage</name>
    <message>
        <source>Take it out of its cover.</source>
        <translation>أخرجه من غلافه.</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>اتركه هناك حتى تخبرك الشاشة.</translation>
    </message>
    <message>
        <source>Only name, number and photo are read from the chip.</source>
        <translation>لا يُقرأ من الشريحة سوى الاسم والرقم والصورة.</translation>
    </message>
    <message>
        <source>Document read</source>
        <translation>تمت قراءة الوثيقة</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لك</translation>
    </message>
    <message>
        <source>Pay with your phone</source>
        <translation>ادفع بهاتفك</translation>
    </message>
    <message>
        <source>Your bank has confirmed the payment.</source>
        <translation>أكد البنك عملية الدفع.</translation>
    </message>
    <message>
        <source>Scan the code with your wallet app and confirm there.</source>
        <translation>امسح الرمز بتطبيق المحفظة وأكّد هناك.</translation>
    </message>
    <message>
        <source>Payment code to scan</source>
        <translation>رمز الدفع للمسح</translation>
    </message>
    <message>
        <source>Open the wallet app on your phone</source>
        <translation>افتح تطبيق المحفظة على هاتفك</translation>
    </message>
    <message>
        <source>Scan this code</source>
        <translation>امسح هذا الرمز</translation>
    </message>
    <message>
        <source>Check the amount and confirm</source>
        <translation>تحقق من المبلغ وأكّد</translation>
    </message>
    <message>
        <source>Only your bank can confirm the payment. This page goes on by itself.</source>
        <translation>البنك وحده يؤكد الدفع. تتابع هذه الصفحة تلقائيًا.</translation>
    </message>
    <message>
        <source>The code comes in a moment.</source>
        <translation>يظهر الرمز بعد لحظات.</translation>
    </message>
    <message>
        <source>This code is valid for %1.</source>
        <translation>هذا الرمز صالح لمدة %1.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>ما زلت هنا</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds the payment code ends. Nothing is paid yet.</source>
        <translation>
            <numerusform>ينتهي رمز الدفع الآن. لم يُدفع شيء بعد.</numerusform>
            <numerusform>ينتهي رمز الدفع بعد ثانية واحدة. لم يُدفع شيء بعد.</numerusform>
            <numerusform>ينتهي رمز الدفع بعد ثانيتين. لم يُدفع شيء بعد.</numerusform>
            <numerusform>ينتهي رمز الدفع بعد %n ثوانٍ. لم يُدفع شيء بعد.</numerusform>
            <numerusform>ينتهي رمز الدفع بعد %n ثانية. لم يُدفع شيء بعد.</numerusform>
            <numerusform>ينتهي رمز الدفع بعد %n ثانية. لم يُدفع شيء بعد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanAdvisor</name>
    <message>
        <source>Three questions</source>
        <translation>ثلاثة أسئلة</translation>
    </message>
    <message>
        <source>How much video do you watch away from Wi-Fi?</source>
        <translation>كم تشاهد من الفيديو بعيدًا عن شبكة Wi-Fi؟</translation>
    </message>
    <message>
        <source>Do you call other countries?</source>
        <translation>هل تتصل بدول أخرى؟</translation>
    </message>
    <message>
        <source>What may it cost a month?</source>
        <translation>كم تريد أن تدفع في الشهر؟</translation>
    </message>
    <message>
        <source>We recommend %1</source>
        <translation>ننصحك بـ %1</translation>
    </message>
    <message>
        <source>Answer all three to see a plan.</source>
        <translation>أجب عن الأسئلة الثلاثة لترى الباقة المناسبة.</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>المناسبة لك</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>كل الباقات</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>اطّلع على %1</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>عرض الباقة</translation>
    </message>
</context>
<context>
    <name>PlanComparison</name>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>خذها</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>اختر %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Back to all plans</source>
        <translation>العودة إلى كل الباقات</translation>
    </message>
    <message>
        <source>Then %1</source>
        <translation>ثم %1</translation>
    </message>
</context>
<context>
    <name>PlanExplanation</name>
    <message>
        <source>Touch a plan to see what it gives you.</source>
        <translation>المس باقة لترى ما تقدمه لك.</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>ساعدني في الاختيار</translation>
    </message>
    <message>
        <source>Today you pay</source>
        <translation>تدفع اليوم</translation>
    </message>
    <message>
        <source>From the second month</source>
        <translation>من الشهر الثاني</translation>
    </message>
</context>
<context>
    <name>PlanTile</name>
    <message>
        <source>a month</source>
        <translation>شهريًا</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>قارن %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Choose your plan</source>
        <translation>اختر باقتك</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>اختر باقة</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>خذ %1</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>ساعدني في الاختيار</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>قارن %1</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>Not available yet</source>
        <translation>غير متاح بعد</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>بطاقة SIM</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>المال</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>ماذا بعد</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>رقم الحالة</translation>
    </message>
    <message>
        <source>Card and money are being put in order; this page tells you at once.</source>
        <translation>تجري تسوية أمر البطاقة والمبلغ، وستخبرك هذه الصفحة فورًا.</translation>
    </message>
</context>
<context>
    <name>QuietButton</name>
    <message>
        <source>Not available yet</source>
        <translation>غير متاح بعد</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Ready to sell</source>
        <translation>جاهز للبيع</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>غير جاهز للبيع</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>حفظ كملف PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Receipt code to scan</source>
        <translation>رمز الإيصال للمسح</translation>
    </message>
    <message>
        <source>Your new number</source>
        <translation>رقمك الجديد</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>إخفاء الرقم</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>إظهار الرقم</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>Print a receipt again</source>
        <translation>طباعة إيصال مرة أخرى</translation>
    </message>
    <message>
        <source>It is marked COPY and names no telephone number: the machine does not keep it.</source>
        <translation>تُوضع عليه علامة «نسخة» ولا يذكر رقم هاتف: فالجهاز لا يحتفظ به.</translation>
    </message>
    <message>
        <source>No card was sold here yet.</source>
        <translation>لم تُبع أي بطاقة هنا بعد.</translation>
    </message>
    <message>
        <source>Card ending in %1, copies so far: %2</source>
        <translation>بطاقة تنتهي بـ %1، النسخ حتى الآن: %2</translation>
    </message>
    <message>
        <source>Card ending in %1</source>
        <translation>بطاقة تنتهي بـ %1</translation>
    </message>
</context>
<context>
    <name>ReservationChip</name>
    <message>
        <source>Number %1 is reserved for you, %2 left</source>
        <translation>الرقم %1 محجوز لك، المتبقي %2</translation>
    </message>
    <message>
        <source>Reserved for you</source>
        <translation>محجوز لك</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>إخفاء الرقم</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>إظهار الرقم</translation>
    </message>
</context>
<context>
    <name>ReservationSheet</name>
    <message>
        <source>Keep your number longer?</source>
        <translation>هل نحتفظ برقمك مدة أطول؟</translation>
    </message>
    <message>
        <source>%1 is reserved for you for another %2. After that, others can choose it.</source>
        <translation>الرقم %1 محجوز لك لمدة %2 أخرى، وبعدها يمكن لغيرك اختياره.</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>لا حاجة</translation>
    </message>
    <message>
        <source>Keep it longer</source>
        <translation>احتفظ به أطول</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check and sign</source>
        <translation>راجع ووقّع</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>وقّع وتابع</translation>
    </message>
    <message>
        <source>Read the contract</source>
        <translation>اقرأ العقد</translation>
    </message>
    <message>
        <source>Sign here with your finger</source>
        <translation>وقّع هنا بإصبعك</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>حقل التوقيع</translation>
    </message>
    <message>
        <source>Bound to contract %1</source>
        <translation>مرتبط بالعقد %1</translation>
    </message>
    <message>
        <source>I sign by pressing OK</source>
        <translation>أوقّع بالضغط على موافق</translation>
    </message>
    <message>
        <source>Hidden from others</source>
        <translation>مخفي عن الآخرين</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message numerus="yes">
        <source>valid for %n more days</source>
        <translation>
            <numerusform>تنتهي صلاحيتها اليوم</numerusform>
            <numerusform>صالحة يومًا واحدًا آخر</numerusform>
            <numerusform>صالحة يومين آخرين</numerusform>
            <numerusform>صالحة %n أيام أخرى</numerusform>
            <numerusform>صالحة %n يومًا آخر</numerusform>
            <numerusform>صالحة %n يوم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>لا استجابة</translation>
    </message>
    <message>
        <source>it is not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>it declined</source>
        <translation>رُفض الطلب</translation>
    </message>
    <message>
        <source>its data are damaged</source>
        <translation>البيانات تالفة</translation>
    </message>
    <message>
        <source>it cannot do this</source>
        <translation>هذه العملية غير مدعومة</translation>
    </message>
    <message>
        <source>it was not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>somebody else was first</source>
        <translation>سبق شخص آخر إلى ذلك</translation>
    </message>
    <message>
        <source>it is busy</source>
        <translation>مشغول الآن</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>the disk is full or damaged</source>
        <translation>القرص ممتلئ أو تالف</translation>
    </message>
    <message>
        <source>a value or a setting is wrong</source>
        <translation>قيمة أو إعداد غير صحيح</translation>
    </message>
    <message>
        <source>the program has a fault</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>the stack is empty</source>
        <translation>الحزمة فارغة</translation>
    </message>
    <message>
        <source>the retain bin is full</source>
        <translation>صندوق الحجز ممتلئ</translation>
    </message>
    <message>
        <source>unknown: the dispenser does not answer</source>
        <translation>غير معروف: الموزّع لا يجيب</translation>
    </message>
    <message>
        <source>a card stands in the way</source>
        <translation>توجد بطاقة في الطريق</translation>
    </message>
    <message>
        <source>the printer is offline</source>
        <translation>الطابعة غير متصلة</translation>
    </message>
    <message>
        <source>the printer has failed: switch it off and on</source>
        <translation>تعطّلت الطابعة: أطفئها ثم شغّلها</translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation>الغطاء مفتوح</translation>
    </message>
    <message>
        <source>the paper is out</source>
        <translation>نفد الورق</translation>
    </message>
    <message>
        <source>the paper is jammed</source>
        <translation>الورق عالق</translation>
    </message>
    <message>
        <source>this printer does not confirm what it prints</source>
        <translation>هذه الطابعة لا تؤكد ما تطبعه</translation>
    </message>
    <message>
        <source>no decoder for the photo is installed</source>
        <translation>لم يُثبَّت برنامج لفك ترميز الصورة</translation>
    </message>
    <message>
        <source>the photo can be decoded</source>
        <translation>يمكن فك ترميز الصورة</translation>
    </message>
    <message>
        <source>nothing decodes the photos of passports</source>
        <translation>لا شيء يفك ترميز صور جوازات السفر</translation>
    </message>
    <message>
        <source>the carrier offers no plan</source>
        <translation>لا يقدّم المشغّل أي باقة</translation>
    </message>
    <message>
        <source>the journal cannot be used</source>
        <translation>لا يمكن استخدام السجل</translation>
    </message>
    <message>
        <source>a sale in doubt waits for staff</source>
        <translation>عملية بيع مشكوك فيها تنتظر الموظفين</translation>
    </message>
    <message>
        <source>a sale is not brought to its end yet</source>
        <translation>عملية بيع لم تكتمل بعد</translation>
    </message>
    <message>
        <source>nothing was laid on the reader</source>
        <translation>لم يوضع شيء على القارئ</translation>
    </message>
    <message>
        <source>the check digit of its number is wrong</source>
        <translation>رقم التحقق غير صحيح</translation>
    </message>
    <message>
        <source>this dispenser does not count</source>
        <translation>هذا الموزّع لا يعدّ</translation>
    </message>
    <message>
        <source>the camera gave no picture</source>
        <translation>لم تعطِ الكاميرا صورة</translation>
    </message>
    <message>
        <source>no loudspeaker is configured, or its sounds are off</source>
        <translation>لا مكبر صوت في الإعدادات، أو أصواته مطفأة</translation>
    </message>
    <message>
        <source>no headset is configured</source>
        <translation>لا سماعة رأس في الإعدادات</translation>
    </message>
    <message>
        <source>the carrier tells no time</source>
        <translation>لا يذكر المشغّل الوقت</translation>
    </message>
    <message>
        <source>one of the two is not the number of a SIM card</source>
        <translation>أحدهما ليس رقم بطاقة SIM</translation>
    </message>
    <message>
        <source>the two numbers differ in length</source>
        <translation>الرقمان مختلفان في الطول</translation>
    </message>
    <message>
        <source>the check digit of one of the two is wrong</source>
        <translation>رقم التحقق في أحدهما غير صحيح</translation>
    </message>
    <message>
        <source>the two numbers do not belong to one pack</source>
        <translation>الرقمان ليسا من عبوة واحدة</translation>
    </message>
    <message>
        <source>a number that ends in letters cannot be counted</source>
        <translation>رقم ينتهي بحروف لا يمكن عدّه</translation>
    </message>
    <message>
        <source>the last number is smaller than the first</source>
        <translation>الرقم الأخير أصغر من الأول</translation>
    </message>
    <message>
        <source>these are more cards than a pack holds</source>
        <translation>هذا أكثر مما تسعه عبوة</translation>
    </message>
    <message>
        <source>this machine has no such setting</source>
        <translation>لا يوجد هذا الإعداد في هذا الجهاز</translation>
    </message>
    <message>
        <source>it is none of the choices</source>
        <translation>ليست من الخيارات</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>ليست رقمًا</translation>
    </message>
    <message>
        <source>it is outside the limits</source>
        <translation>خارج الحدود</translation>
    </message>
    <message>
        <source>the score for another person would lie above the one for the same person</source>
        <translation>درجة الشخص الآخر ستعلو درجة الشخص نفسه</translation>
    </message>
    <message>
        <source>the sensors contradict the motion</source>
        <translation>المستشعرات تناقض الحركة</translation>
    </message>
    <message>
        <source>a card left the stack and was never read</source>
        <translation>غادرت بطاقة الحزمة ولم تُقرأ قط</translation>
    </message>
    <message>
        <source>a card that was not sold was pulled out at the slot</source>
        <translation>سُحبت بطاقة غير مباعة من الفتحة</translation>
    </message>
    <message>
        <source>it is not at the reader any more</source>
        <translation>لم تعد عند القارئ</translation>
    </message>
    <message>
        <source>the bin has counted it, and a sensor still sees a card</source>
        <translation>عدّها الصندوق، وما زال مستشعر يرى بطاقة</translation>
    </message>
    <message>
        <source>the card did not move</source>
        <translation>لم تتحرك البطاقة</translation>
    </message>
    <message>
        <source>the card stood at the reader</source>
        <translation>كانت البطاقة عند القارئ</translation>
    </message>
    <message>
        <source>another card stood at the slot and was taken away</source>
        <translation>كانت بطاقة أخرى عند الفتحة وأُخذت</translation>
    </message>
    <message>
        <source>the carrier declined</source>
        <translation>رفض المشغّل ذلك</translation>
    </message>
    <message>
        <source>the carrier refused the order</source>
        <translation>لم يقبل المشغّل الطلب</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason, and what the device itself said</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Nearly empty</source>
        <translation>شبه فارغ</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>كافٍ</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>ممتلئ</translation>
    </message>
    <message>
        <source>Cards: %1</source>
        <translation>البطاقات: %1</translation>
    </message>
    <message>
        <source>Not full</source>
        <translation>غير ممتلئ</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>نفد</translation>
    </message>
    <message>
        <source>Jammed</source>
        <translation>عالق</translation>
    </message>
    <message>
        <source>No card in the way</source>
        <translation>لا بطاقة في الطريق</translation>
    </message>
    <message>
        <source>A card at the slot</source>
        <translation>بطاقة عند الفتحة</translation>
    </message>
    <message>
        <source>A card at the reader</source>
        <translation>بطاقة عند القارئ</translation>
    </message>
    <message>
        <source>Stack: %1</source>
        <translation>الحزمة: %1</translation>
    </message>
    <message>
        <source>Retain bin: %1</source>
        <translation>صندوق الحجز: %1</translation>
    </message>
    <message>
        <source>Sensors: %1</source>
        <translation>المستشعرات: %1</translation>
    </message>
    <message>
        <source>Firmware: %1</source>
        <translation>البرنامج الثابت: %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصلة</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصلة</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>الورق: %1</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>الغطاء مفتوح</translation>
    </message>
    <message>
        <source>Cover closed</source>
        <translation>الغطاء مغلق</translation>
    </message>
    <message>
        <source>Knife: failed</source>
        <translation>القاطع: معطّل</translation>
    </message>
    <message>
        <source>Knife: good</source>
        <translation>القاطع: سليم</translation>
    </message>
    <message>
        <source>An error that needs service</source>
        <translation>خطأ يحتاج إلى صيانة</translation>
    </message>
    <message>
        <source>An error that goes by</source>
        <translation>خطأ يزول وحده</translation>
    </message>
    <message>
        <source>%1 s behind the carrier</source>
        <translation>متأخرة عن المشغّل %1 ث</translation>
    </message>
    <message>
        <source>%1 s ahead of the carrier</source>
        <translation>متقدمة على المشغّل %1 ث</translation>
    </message>
    <message>
        <source>it is not where it was, and not in the bin</source>
        <translation>ليست في مكانها ولا في الصندوق</translation>
    </message>
    <message>
        <source>no USB stick is in the machine</source>
        <translation>لا توجد ذاكرة USB في الجهاز</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>Change it</source>
        <translation>غيّره</translation>
    </message>
    <message>
        <source>Check the new value</source>
        <translation>تحقّق من القيمة الجديدة</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>New</source>
        <translation>الجديد</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>أعلى</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Every change is written down with your number.</source>
        <translation>يُدوّن كل تغيير مع رقمك.</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>إلغاء آخر تغيير</translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message>
        <source>A second person signs</source>
        <translation>يوقّع شخص ثانٍ</translation>
    </message>
    <message>
        <source>Now their PIN.</source>
        <translation>الآن رمزه السري.</translation>
    </message>
    <message>
        <source>Sign and settle the case</source>
        <translation>توقيع وتسوية الحالة</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>إلى الرمز السري</translation>
    </message>
    <message>
        <source>They have compared the customer with the document, too.</source>
        <translation>وقد قارن العميل بالوثيقة هو أيضًا.</translation>
    </message>
    <message>
        <source>Sign: it is this person</source>
        <translation>التوقيع: إنه الشخص نفسه</translation>
    </message>
</context>
<context>
    <name>StaffCheckPage</name>
    <message>
        <source>Thank you, that is you</source>
        <translation>شكرًا، هذا أنت</translation>
    </message>
    <message>
        <source>They compare you with your document. Then you go on here: sign, pay and take your SIM card.</source>
        <translation>يقارنك الموظف بوثيقتك. ثم تتابع هنا: توقّع وتدفع وتأخذ بطاقة SIM.</translation>
    </message>
    <message>
        <source>Do the face check instead</source>
        <translation>أفضّل التحقق من الوجه</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>رقم الحالة</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>Stay here and keep your document in your hand.</source>
        <translation>ابقَ هنا وأبقِ وثيقتك في يدك.</translation>
    </message>
    <message>
        <source>You have paid nothing yet, and it costs nothing extra.</source>
        <translation>لم تدفع شيئًا بعد، ولا توجد تكلفة إضافية.</translation>
    </message>
    <message>
        <source>Your number stays reserved as long as the clock above runs.</source>
        <translation>يبقى رقمك محجوزًا ما دامت الساعة أعلاه تعمل.</translation>
    </message>
    <message>
        <source>The camera is not looking. You may still choose the face check.</source>
        <translation>الكاميرا لا تنظر. ما زال بإمكانك اختيار التحقق من الوجه.</translation>
    </message>
    <message>
        <source>The document that was read</source>
        <translation>الوثيقة التي قُرئت</translation>
    </message>
    <message>
        <source>The camera could not decide. A person compares you with your document; then you go on here.</source>
        <translation>لم تستطع الكاميرا أن تحسم. يقارنك شخص بوثيقتك ثم تتابع هنا.</translation>
    </message>
    <message>
        <source>Staff at this machine may look at you through the camera. Nothing is kept.</source>
        <translation>قد يراك الموظفون عند هذا الجهاز عبر الكاميرا. لا يُحفظ شيء.</translation>
    </message>
</context>
<context>
    <name>StaffPad</name>
    <message>
        <source>Staff number</source>
        <translation>الرقم الوظيفي</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
</context>
<context>
    <name>StaffPapers</name>
    <message>
        <source>Staff</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>تقرير الجاهزية</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>جاهز للبيع</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>غير جاهز للبيع</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>خلل</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>إقفال اليوم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>عدد المبيعات</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step %1 of 7 · %2</source>
        <translation>الخطوة %1 من 7 · %2</translation>
    </message>
</context>
<context>
    <name>StockCountPage</name>
    <message>
        <source>Count the cards</source>
        <translation>عدّ البطاقات</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>كم بطاقة في صندوق الحجز؟</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>كم بطاقة في الحزمة؟</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>تدوين</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>إلى الصندوق</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Cards and paper</source>
        <translation>البطاقات والورق</translation>
    </message>
    <message>
        <source>Count the cards</source>
        <translation>عدّ البطاقات</translation>
    </message>
    <message>
        <source>Fill the stack or empty the bin, then count both.</source>
        <translation>املأ الحزمة أو أفرغ الصندوق، ثم عدّ كليهما.</translation>
    </message>
    <message>
        <source>After a paper change, print the test.</source>
        <translation>بعد تغيير الورق، اطبع الاختبار.</translation>
    </message>
    <message>
        <source>Paper changed: print the test</source>
        <translation>تغيّر الورق: اطبع الاختبار</translation>
    </message>
    <message>
        <source>New pack: scan its numbers</source>
        <translation>عبوة جديدة: امسح أرقامها</translation>
    </message>
    <message>
        <source>Left in the machine in the last 30 days</source>
        <translation>ما بقي في الجهاز خلال آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Nothing was left in the machine in the last 30 days</source>
        <translation>لم يبقَ شيء في الجهاز خلال آخر 30 يومًا</translation>
    </message>
</context>
<context>
    <name>TimeoutSheet</name>
    <message>
        <source>Are you still here?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds we close this purchase and delete what you entered.</source>
        <translation>
            <numerusform>نغلق الآن عملية الشراء ونحذف ما أدخلته.</numerusform>
            <numerusform>بعد ثانية واحدة نغلق عملية الشراء ونحذف ما أدخلته.</numerusform>
            <numerusform>بعد ثانيتين نغلق عملية الشراء ونحذف ما أدخلته.</numerusform>
            <numerusform>بعد %n ثوانٍ نغلق عملية الشراء ونحذف ما أدخلته.</numerusform>
            <numerusform>بعد %n ثانية نغلق عملية الشراء ونحذف ما أدخلته.</numerusform>
            <numerusform>بعد %n ثانية نغلق عملية الشراء ونحذف ما أدخلته.</numerusform>
        </translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>ما زلت هنا</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds you are logged out.</source>
        <translation>
            <numerusform>يُسجَّل خروجك الآن.</numerusform>
            <numerusform>يُسجَّل خروجك بعد ثانية.</numerusform>
            <numerusform>يُسجَّل خروجك بعد ثانيتين.</numerusform>
            <numerusform>يُسجَّل خروجك بعد %n ثوانٍ.</numerusform>
            <numerusform>يُسجَّل خروجك بعد %n ثانية.</numerusform>
            <numerusform>يُسجَّل خروجك بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this page closes.</source>
        <translation>
            <numerusform>تُغلق هذه الصفحة الآن.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد ثانية واحدة.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد ثانيتين.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد %n ثوانٍ.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد %n ثانية.</numerusform>
            <numerusform>تُغلق هذه الصفحة بعد %n ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Take the card out of its cover or wallet.</source>
        <translation>أخرج البطاقة من غلافها أو محفظتك.</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>اتركه هناك حتى تخبرك الشاشة.</translation>
    </message>
    <message>
        <source>Only its chip is read. The machine never keeps the card.</source>
        <translation>تُقرأ شريحتها فقط. لا يحتفظ الجهاز بالبطاقة أبدًا.</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>Updates are not installed from this screen.</source>
        <translation>لا تُثبَّت التحديثات من هذه الشاشة.</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>اختبار اللمس</translation>
    </message>
    <message>
        <source>Wipe over the whole screen: what is not felt stays light.</source>
        <translation>امسح الشاشة كلها بإصبعك: ما لا تشعر به الشاشة يبقى فاتحًا.</translation>
    </message>
    <message>
        <source>Copy the logs to a USB stick</source>
        <translation>نسخ السجلات إلى ذاكرة USB</translation>
    </message>
    <message>
        <source>Encrypted: only the operator can read them. Nothing about customers stands in them.</source>
        <translation>مشفّرة: لا يقرؤها إلا المشغّل، ولا تتضمن شيئًا عن الزبائن.</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>اختبار الشبكة</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>من هذا الجهاز إلى المشغّل، خطوة خطوة.</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>اختبار الصوت</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker, a sentence in the headset.</source>
        <translation>نغمات من مكبر الصوت وجملة في سماعة الرأس.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Language, sound and face check of this machine.</source>
        <translation>لغة هذا الجهاز وصوته وفحص الوجه.</translation>
    </message>
    <message>
        <source>Update: version %1 is installed</source>
        <translation>التحديث: الإصدار %1 مثبّت</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Touch test</source>
        <translation>اختبار اللمس</translation>
    </message>
    <message>
        <source>Wipe over every field. %1 of %2 are felt.</source>
        <translation>امسح على كل خانة. استُشعرت %1 من %2.</translation>
    </message>
    <message>
        <source>The panel feels every place.</source>
        <translation>تستشعر الشاشة كل موضع.</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>I hear nothing</source>
        <translation>لا أسمع شيئًا</translation>
    </message>
    <message>
        <source>I hear it</source>
        <translation>أسمعه</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>أعد الاختبار</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>شغّله مرة أخرى</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Standard</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>فضي</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>بلاتيني</translation>
    </message>
    <message>
        <source>Unlimited data</source>
        <translation>بيانات بلا حدود</translation>
    </message>
    <message>
        <source>%1 GB data</source>
        <translation>%1 غيغابايت بيانات</translation>
    </message>
    <message>
        <source>Unlimited calls</source>
        <translation>مكالمات بلا حدود</translation>
    </message>
    <message>
        <source>No calls included</source>
        <translation>بدون مكالمات</translation>
    </message>
    <message numerus="yes">
        <source>%n min calls</source>
        <translation>
            <numerusform>بدون مكالمات</numerusform>
            <numerusform>دقيقة مكالمات واحدة</numerusform>
            <numerusform>دقيقتا مكالمات</numerusform>
            <numerusform>%n دقائق مكالمات</numerusform>
            <numerusform>%n دقيقة مكالمات</numerusform>
            <numerusform>%n دقيقة مكالمات</numerusform>
        </translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>بلا عقد</translation>
    </message>
    <message numerus="yes">
        <source>%n-month contract</source>
        <translation>
            <numerusform>بلا عقد</numerusform>
            <numerusform>عقد لشهر واحد</numerusform>
            <numerusform>عقد لشهرين</numerusform>
            <numerusform>عقد لمدة %n أشهر</numerusform>
            <numerusform>عقد لمدة %n شهرًا</numerusform>
            <numerusform>عقد لمدة %n شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>about a second</source>
        <translation>نحو ثانية</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>نحو ثانية</numerusform>
            <numerusform>نحو ثانيتين</numerusform>
            <numerusform>نحو %n ثوانٍ</numerusform>
            <numerusform>نحو %n ثانية</numerusform>
            <numerusform>نحو %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>نحو دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>نحو دقيقة</numerusform>
            <numerusform>نحو دقيقتين</numerusform>
            <numerusform>نحو %n دقائق</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AccessViewModel</name>
    <message>
        <source>Up and down walk through the page. OK presses. Back goes back. Help says it again.</source>
        <translation>مفتاحا الأعلى والأسفل يتنقلان في الصفحة. موافق للضغط. رجوع للعودة. مساعدة للإعادة.</translation>
    </message>
    <message numerus="yes">
        <source>Things to press on this page: %n</source>
        <translation>
            <numerusform>لا شيء للضغط في هذه الصفحة</numerusform>
            <numerusform>شيء واحد للضغط في هذه الصفحة</numerusform>
            <numerusform>شيئان للضغط في هذه الصفحة</numerusform>
            <numerusform>%n أشياء للضغط في هذه الصفحة</numerusform>
            <numerusform>%n شيئًا للضغط في هذه الصفحة</numerusform>
            <numerusform>%n شيء للضغط في هذه الصفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>switch, on</source>
        <translation>مفتاح، يعمل</translation>
    </message>
    <message>
        <source>switch, off</source>
        <translation>مفتاح، متوقف</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>غير مختار</translation>
    </message>
    <message>
        <source>button</source>
        <translation>زر</translation>
    </message>
    <message>
        <source>not available yet</source>
        <translation>غير متاح بعد</translation>
    </message>
</context>
<context>
    <name>simkiosk::AdviceViewModel</name>
    <message>
        <source>Hardly any</source>
        <translation>نادرًا</translation>
    </message>
    <message>
        <source>An hour a day</source>
        <translation>ساعة يوميًا</translation>
    </message>
    <message>
        <source>Much more</source>
        <translation>أكثر بكثير</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation>أحيانًا</translation>
    </message>
    <message>
        <source>Often</source>
        <translation>كثيرًا</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>أي سعر</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 شهريًا</translation>
    </message>
    <message>
        <source>Its %1 GB are enough for the video you watch.</source>
        <translation>تكفي %1 غيغابايت للفيديو الذي تشاهده.</translation>
    </message>
    <message>
        <source>You can watch as much video as you like.</source>
        <translation>يمكنك مشاهدة الفيديو بقدر ما تشاء.</translation>
    </message>
    <message>
        <source>Its %1 GB are less than you asked for, but the most for that price.</source>
        <translation>%1 غيغابايت أقل مما طلبت، لكنها الأكثر بهذا السعر.</translation>
    </message>
    <message>
        <source>Calls abroad are not included; they cost extra.</source>
        <translation>لا تشمل المكالمات الدولية، فهي بتكلفة إضافية.</translation>
    </message>
    <message>
        <source>It stays within your budget.</source>
        <translation>تبقى ضمن ميزانيتك.</translation>
    </message>
    <message>
        <source>No plan is as cheap as that. This is the cheapest there is.</source>
        <translation>لا توجد باقة بهذا السعر. هذه أرخص باقة متوفرة.</translation>
    </message>
    <message>
        <source>It is the cheapest plan that gives you all of this.</source>
        <translation>هي أرخص باقة تمنحك كل هذا.</translation>
    </message>
    <message>
        <source>No contract: you can stop at the end of any month.</source>
        <translation>بلا عقد: يمكنك التوقف في نهاية أي شهر.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included.</source>
        <translation>
            <numerusform>لا تشمل مكالمات إلى الخارج.</numerusform>
            <numerusform>تشمل دقيقة واحدة من المكالمات إلى الخارج.</numerusform>
            <numerusform>تشمل دقيقتين من المكالمات إلى الخارج.</numerusform>
            <numerusform>تشمل %n دقائق من المكالمات إلى الخارج.</numerusform>
            <numerusform>تشمل %n دقيقة من المكالمات إلى الخارج.</numerusform>
            <numerusform>تشمل %n دقيقة من المكالمات إلى الخارج.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included; more cost extra.</source>
        <translation>
            <numerusform>لا تشمل مكالمات إلى الخارج؛ وهي بتكلفة إضافية.</numerusform>
            <numerusform>تشمل دقيقة واحدة من المكالمات إلى الخارج؛ وما زاد بتكلفة إضافية.</numerusform>
            <numerusform>تشمل دقيقتين من المكالمات إلى الخارج؛ وما زاد بتكلفة إضافية.</numerusform>
            <numerusform>تشمل %n دقائق من المكالمات إلى الخارج؛ وما زاد بتكلفة إضافية.</numerusform>
            <numerusform>تشمل %n دقيقة من المكالمات إلى الخارج؛ وما زاد بتكلفة إضافية.</numerusform>
            <numerusform>تشمل %n دقيقة من المكالمات إلى الخارج؛ وما زاد بتكلفة إضافية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stay for %n months.</source>
        <translation>
            <numerusform>بلا مدة عقد.</numerusform>
            <numerusform>مدة العقد شهر واحد.</numerusform>
            <numerusform>مدة العقد شهران.</numerusform>
            <numerusform>مدة العقد %n أشهر.</numerusform>
            <numerusform>مدة العقد %n شهرًا.</numerusform>
            <numerusform>مدة العقد %n شهر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AttractViewModel</name>
    <message>
        <source>A purchase here takes %1</source>
        <translation>تستغرق عملية الشراء هنا %1</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>بطاقة هوية</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>تصريح إقامة</translation>
    </message>
    <message>
        <source>Paying by phone</source>
        <translation>الدفع بالهاتف</translation>
    </message>
    <message>
        <source>Paper receipt</source>
        <translation>إيصال ورقي</translation>
    </message>
    <message>
        <source>Receipt on your phone only</source>
        <translation>الإيصال على هاتفك فقط</translation>
    </message>
</context>
<context>
    <name>simkiosk::DocumentViewModel</name>
    <message>
        <source>Identity card</source>
        <translation>بطاقة هوية</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>Residence permit or European identity card</source>
        <translation>تصريح إقامة أو بطاقة هوية أوروبية</translation>
    </message>
    <message>
        <source>Resident identity card, residence permit for Hong Kong, Macao and Taiwan, permanent residence card.</source>
        <translation>بطاقة هوية المقيم، تصريح إقامة لهونغ كونغ وماكاو وتايوان، بطاقة الإقامة الدائمة.</translation>
    </message>
    <message>
        <source>With a chip: look for the golden symbol on the cover.</source>
        <translation>مع شريحة: ابحث عن الرمز الذهبي على الغلاف.</translation>
    </message>
    <message>
        <source>A card with a chip and three lines of letters on its back.</source>
        <translation>بطاقة بشريحة وثلاثة أسطر من الحروف على ظهرها.</translation>
    </message>
</context>
<context>
    <name>simkiosk::FaceViewModel</name>
    <message>
        <source>Look at the camera</source>
        <translation>انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>Only one person, please</source>
        <translation>شخص واحد فقط من فضلك</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>اقترب قليلًا</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>ابتعد قليلًا</translation>
    </message>
    <message>
        <source>Look straight ahead</source>
        <translation>انظر إلى الأمام مباشرة</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>اثبت مكانك</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <translation>المكان مظلم جدًا</translation>
    </message>
    <message>
        <source>The light is too bright</source>
        <translation>الضوء ساطع جدًا</translation>
    </message>
    <message>
        <source>More light from the front, please</source>
        <translation>مزيد من الضوء من الأمام من فضلك</translation>
    </message>
    <message>
        <source>Show your open eyes, without reflecting glasses</source>
        <translation>أظهر عينيك مفتوحتين، بلا نظارة عاكسة</translation>
    </message>
    <message>
        <source>Uncover your mouth and nose, please</source>
        <translation>اكشف فمك وأنفك من فضلك</translation>
    </message>
    <message>
        <source>Turn your head to the left</source>
        <translation>أدر رأسك إلى اليسار</translation>
    </message>
    <message>
        <source>Turn your head to the right</source>
        <translation>أدر رأسك إلى اليمين</translation>
    </message>
    <message>
        <source>Close and open your eyes</source>
        <translation>أغمض عينيك ثم افتحهما</translation>
    </message>
    <message>
        <source>Nod your head</source>
        <translation>أومئ برأسك</translation>
    </message>
    <message>
        <source>Lean in closer to the camera</source>
        <translation>قرّب وجهك من الكاميرا</translation>
    </message>
    <message>
        <source>Thank you, that is you</source>
        <translation>شكرًا، هذا أنت</translation>
    </message>
    <message>
        <source>A little to the left</source>
        <translation>قليلًا إلى اليسار</translation>
    </message>
    <message>
        <source>A little to the right</source>
        <translation>قليلًا إلى اليمين</translation>
    </message>
    <message>
        <source>Raise your head a little, or lean back</source>
        <translation>ارفع رأسك قليلًا أو مِل إلى الخلف</translation>
    </message>
    <message>
        <source>Lower your head a little, or lean back</source>
        <translation>اخفض رأسك قليلًا أو مِل إلى الخلف</translation>
    </message>
    <message>
        <source>Very good, hold still</source>
        <translation>جيد جدًا، اثبت مكانك</translation>
    </message>
</context>
<context>
    <name>simkiosk::IdentityViewModel</name>
    <message>
        <source>Put your identity card here</source>
        <translation>ضع بطاقة هويتك هنا</translation>
    </message>
    <message>
        <source>Leave the card where it is</source>
        <translation>اترك البطاقة في مكانها</translation>
    </message>
    <message>
        <source>Take your card back</source>
        <translation>استرجع بطاقتك</translation>
    </message>
    <message>
        <source>Lay it flat on the lit surface below the screen. Either side is fine.</source>
        <translation>ضعها مسطحة على السطح المضيء أسفل الشاشة. أي وجه مناسب.</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>نقرأ شريحتها. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>تمت قراءتها. لن تحتاج إليها مرة أخرى اليوم.</translation>
    </message>
</context>
<context>
    <name>simkiosk::IssueViewModel</name>
    <message>
        <source>Prepare the SIM card</source>
        <translation>تجهيز بطاقة SIM</translation>
    </message>
    <message>
        <source>Read the SIM card</source>
        <translation>قراءة بطاقة SIM</translation>
    </message>
    <message>
        <source>Switch on your number</source>
        <translation>تفعيل رقمك</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>تسليمها</translation>
    </message>
    <message>
        <source>Your SIM card is being prepared</source>
        <translation>يجري تجهيز بطاقة SIM</translation>
    </message>
    <message>
        <source>Your SIM card is being read</source>
        <translation>تجري قراءة بطاقة SIM</translation>
    </message>
    <message>
        <source>Your number is being switched on</source>
        <translation>يجري تفعيل رقمك</translation>
    </message>
    <message>
        <source>Your SIM card is coming</source>
        <translation>بطاقة SIM في الطريق</translation>
    </message>
    <message>
        <source>Take your SIM card</source>
        <translation>خذ بطاقة SIM</translation>
    </message>
    <message>
        <source>It is yours now</source>
        <translation>إنها لك الآن</translation>
    </message>
    <message>
        <source>It sticks out of the lit slot below the screen.</source>
        <translation>تظهر من الفتحة المضيئة أسفل الشاشة.</translation>
    </message>
    <message>
        <source>Your number works as soon as the card is in your phone.</source>
        <translation>يعمل رقمك بمجرد وضع البطاقة في هاتفك.</translation>
    </message>
    <message>
        <source>Your number is ordered and will be switched on soon.</source>
        <translation>تم طلب رقمك وسيُفعّل قريبًا.</translation>
    </message>
    <message>
        <source>Please stay here. You do not need to do anything.</source>
        <translation>يُرجى البقاء هنا. لا يلزمك فعل شيء.</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>عادةً %1</translation>
    </message>
</context>
<context>
    <name>simkiosk::NumbersViewModel</name>
    <message>
        <source>All numbers</source>
        <translation>كل الأرقام</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>Ends in 88</source>
        <translation>ينتهي بـ 88</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>الأرخص أولًا</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>الأغلى أولًا</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>من 0 إلى 9</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>ترتيب</translation>
    </message>
</context>
<context>
    <name>simkiosk::PassportViewModel</name>
    <message>
        <source>Show the back of your card to the camera</source>
        <translation>أظهر ظهر بطاقتك للكاميرا</translation>
    </message>
    <message>
        <source>Show the photo page to the camera</source>
        <translation>أظهر صفحة الصورة للكاميرا</translation>
    </message>
    <message>
        <source>Now lay the card on the reader</source>
        <translation>ضع البطاقة الآن على القارئ</translation>
    </message>
    <message>
        <source>Now lay the passport on the reader</source>
        <translation>ضع جواز السفر الآن على القارئ</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>اتركه في مكانه</translation>
    </message>
    <message>
        <source>Take your document back</source>
        <translation>استرجع وثيقتك</translation>
    </message>
    <message>
        <source>The three lines of letters and signs must be in the picture.</source>
        <translation>يجب أن تظهر أسطر الحروف والرموز الثلاثة في الصورة.</translation>
    </message>
    <message>
        <source>The two lines of letters and signs at the bottom must be in the picture.</source>
        <translation>يجب أن يظهر سطرا الحروف والرموز في الأسفل في الصورة.</translation>
    </message>
    <message>
        <source>Flat on the lit surface below the screen.</source>
        <translation>مسطحًا على السطح المضيء أسفل الشاشة.</translation>
    </message>
    <message>
        <source>Closed, on the lit surface below the screen.</source>
        <translation>مغلقًا، على السطح المضيء أسفل الشاشة.</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>نقرأ شريحتها. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>تمت قراءتها. لن تحتاج إليها مرة أخرى اليوم.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>تمت القراءة</translation>
    </message>
    <message>
        <source>Hold it in front of the camera</source>
        <translation>ارفعه أمام الكاميرا</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>أقرب قليلًا</translation>
    </message>
    <message>
        <source>Hold it flat and straight</source>
        <translation>أمسكه مسطحًا ومستقيمًا</translation>
    </message>
    <message>
        <source>Tilt it a little: there is a reflection</source>
        <translation>أمله قليلًا: هناك انعكاس</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>ثبّته</translation>
    </message>
</context>
<context>
    <name>simkiosk::PaymentViewModel</name>
    <message>
        <source>Preparing your payment</source>
        <translation>جارٍ تجهيز الدفع</translation>
    </message>
    <message>
        <source>Waiting for your payment</source>
        <translation>بانتظار الدفع</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>تم تأكيد الدفع</translation>
    </message>
    <message>
        <source>First month and SIM card, tax included</source>
        <translation>الشهر الأول وبطاقة SIM، شاملًا الضريبة</translation>
    </message>
    <message>
        <source>Plan %1 + number %2, tax included</source>
        <translation>الباقة %1 + الرقم %2، شاملًا الضريبة</translation>
    </message>
    <message>
        <source>Your SIM card is made ready first. Usually %1.</source>
        <translation>تُجهَّز بطاقة SIM أولًا، عادةً %1.</translation>
    </message>
</context>
<context>
    <name>simkiosk::PlansViewModel</name>
    <message>
        <source>Much data</source>
        <translation>بيانات كثيرة</translation>
    </message>
    <message>
        <source>Many calls</source>
        <translation>مكالمات كثيرة</translation>
    </message>
    <message>
        <source>Low price</source>
        <translation>سعر منخفض</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>السفر</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>الطلاب</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>%1, %2 a month</source>
        <translation>%1، %2 شهريًا</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>بلا عقد</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حدود</translation>
    </message>
    <message>
        <source>video and music</source>
        <translation>فيديو وموسيقى</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>of video a day</source>
        <translation>فيديو يوميًا</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>مكالمات</translation>
    </message>
    <message>
        <source>of calls a day</source>
        <translation>مكالمات يوميًا</translation>
    </message>
    <message>
        <source>of calls a month</source>
        <translation>مكالمات شهريًا</translation>
    </message>
    <message>
        <source>abroad a month</source>
        <translation>مكالمات دولية شهريًا</translation>
    </message>
    <message>
        <source>text messages a month</source>
        <translation>رسالة نصية شهريًا</translation>
    </message>
    <message>
        <source>the first month, tax and SIM card included</source>
        <translation>الشهر الأول، شامل الضريبة وبطاقة SIM</translation>
    </message>
    <message>
        <source>the first month, and %1 once for the SIM card</source>
        <translation>الشهر الأول، مع %1 مرة واحدة لبطاقة SIM</translation>
    </message>
    <message>
        <source>a month; stop at the end of any month</source>
        <translation>شهريًا؛ يمكنك التوقف في نهاية أي شهر</translation>
    </message>
    <message>
        <source>%1 min abroad</source>
        <translation>%1 د دوليًا</translation>
    </message>
    <message>
        <source>Abroad costs extra</source>
        <translation>الدولي بتكلفة إضافية</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 شهريًا</translation>
    </message>
    <message>
        <source>GB of data a month</source>
        <translation>غيغابايت من البيانات شهريًا</translation>
    </message>
    <message>
        <source>minutes of calls a month</source>
        <translation>دقيقة مكالمات شهريًا</translation>
    </message>
    <message numerus="yes">
        <source>a month; you stay for %n months</source>
        <translation>
            <numerusform>شهريًا؛ بلا مدة عقد</numerusform>
            <numerusform>شهريًا؛ مدة العقد شهر واحد</numerusform>
            <numerusform>شهريًا؛ مدة العقد شهران</numerusform>
            <numerusform>شهريًا؛ مدة العقد %n أشهر</numerusform>
            <numerusform>شهريًا؛ مدة العقد %n شهرًا</numerusform>
            <numerusform>شهريًا؛ مدة العقد %n شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text messages</source>
        <translation>
            <numerusform>بدون رسائل نصية</numerusform>
            <numerusform>رسالة نصية واحدة</numerusform>
            <numerusform>رسالتان نصيتان</numerusform>
            <numerusform>%n رسائل نصية</numerusform>
            <numerusform>%n رسالة نصية</numerusform>
            <numerusform>%n رسالة نصية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ProblemViewModel</name>
    <message>
        <source>Your document could not be read</source>
        <translation>تعذّرت قراءة وثيقتك</translation>
    </message>
    <message>
        <source>This document cannot be used</source>
        <translation>لا يمكن استخدام هذه الوثيقة</translation>
    </message>
    <message>
        <source>We could not recognise you clearly</source>
        <translation>لم نتمكن من التعرف عليك بوضوح</translation>
    </message>
    <message>
        <source>We need to see you in person</source>
        <translation>نحتاج إلى رؤيتك شخصيًا</translation>
    </message>
    <message>
        <source>Your identity could not be confirmed</source>
        <translation>تعذّر تأكيد هويتك</translation>
    </message>
    <message>
        <source>Nobody could come in time</source>
        <translation>لم يتمكن أحد من الحضور في الوقت المناسب</translation>
    </message>
    <message>
        <source>You have as many numbers as one person may</source>
        <translation>لديك الحد الأقصى من الأرقام للشخص الواحد</translation>
    </message>
    <message>
        <source>Your carrier cannot sell you this plan</source>
        <translation>لا تستطيع شركة الاتصالات بيعك هذه الباقة</translation>
    </message>
    <message>
        <source>Your number has been taken</source>
        <translation>سبقك شخص آخر إلى رقمك</translation>
    </message>
    <message>
        <source>The time for your number is over</source>
        <translation>انتهت مدة حجز رقمك</translation>
    </message>
    <message>
        <source>Your payment did not arrive</source>
        <translation>لم تصل دفعتك</translation>
    </message>
    <message>
        <source>We do not know yet whether you have paid</source>
        <translation>لا نعرف بعد إن كنت قد دفعت</translation>
    </message>
    <message>
        <source>No SIM card could be prepared</source>
        <translation>تعذّر تجهيز بطاقة SIM</translation>
    </message>
    <message>
        <source>Your number could not be switched on</source>
        <translation>تعذّر تفعيل رقمك</translation>
    </message>
    <message>
        <source>The SIM card was not taken</source>
        <translation>لم تؤخذ بطاقة SIM</translation>
    </message>
    <message>
        <source>Something needs a closer look</source>
        <translation>هناك أمر يحتاج إلى تدقيق</translation>
    </message>
    <message>
        <source>The connection is interrupted</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>A part of this machine has stopped</source>
        <translation>توقف جزء من هذا الجهاز</translation>
    </message>
    <message>
        <source>This machine has to stop</source>
        <translation>يجب أن يتوقف هذا الجهاز</translation>
    </message>
    <message>
        <source>The purchase has been closed</source>
        <translation>أُغلقت عملية الشراء</translation>
    </message>
    <message>
        <source>You have stopped the purchase</source>
        <translation>أوقفت عملية الشراء</translation>
    </message>
    <message>
        <source>It was lifted too early, or its chip does not answer.</source>
        <translation>رُفعت مبكرًا جدًا، أو أن شريحتها لا تستجيب.</translation>
    </message>
    <message>
        <source>It has expired, it is damaged, or its holder is too young to buy alone.</source>
        <translation>انتهت صلاحيتها أو تضررت، أو أن حاملها أصغر من أن يشتري وحده.</translation>
    </message>
    <message>
        <source>Light, glasses or a mask may be in the way. It is not your fault.</source>
        <translation>قد يكون السبب الضوء أو النظارة أو الكمامة. ليس خطأك.</translation>
    </message>
    <message>
        <source>The camera did not see a living face. Photos and screens do not work.</source>
        <translation>لم ترَ الكاميرا وجهًا حيًا. الصور والشاشات لا تنفع.</translation>
    </message>
    <message>
        <source>The member of staff could not say for certain that this is your document.</source>
        <translation>لم يستطع الموظف الجزم بأن هذه وثيقتك.</translation>
    </message>
    <message>
        <source>We called, and no member of staff answered in time. We are sorry.</source>
        <translation>اتصلنا ولم يردّ أي موظف في الوقت المناسب. نأسف لذلك.</translation>
    </message>
    <message>
        <source>The law and your carrier limit how many numbers one person may hold.</source>
        <translation>يحدّ القانون وشركة الاتصالات عدد الأرقام للشخص الواحد.</translation>
    </message>
    <message>
        <source>It has said no for your registration. The machine is not told why.</source>
        <translation>رفضت تسجيلك. لا يُبلَّغ الجهاز بالسبب.</translation>
    </message>
    <message>
        <source>Another customer was a moment faster.</source>
        <translation>كان عميل آخر أسرع بلحظة.</translation>
    </message>
    <message>
        <source>We could not keep it any longer, so it is free again.</source>
        <translation>لم نتمكن من الاحتفاظ به أكثر، فأصبح متاحًا من جديد.</translation>
    </message>
    <message>
        <source>The code was not paid in time and is no longer valid.</source>
        <translation>لم يُدفع الرمز في الوقت المحدد ولم يعد صالحًا.</translation>
    </message>
    <message>
        <source>Your bank has not answered. We keep asking until it does.</source>
        <translation>لم يردّ البنك. نواصل السؤال حتى يرد.</translation>
    </message>
    <message>
        <source>The cards inside are used up, stuck or cannot be read.</source>
        <translation>البطاقات في الداخل نفدت أو علقت أو تتعذر قراءتها.</translation>
    </message>
    <message>
        <source>The network did not accept the card.</source>
        <translation>لم تقبل الشبكة البطاقة.</translation>
    </message>
    <message>
        <source>To keep it from strangers, the machine took it back and blocked it.</source>
        <translation>كي لا يأخذها غريب، استرجعها الجهاز وأوقفها.</translation>
    </message>
    <message>
        <source>The machine cannot tell for certain where the SIM card is. It has been blocked.</source>
        <translation>لا يستطيع الجهاز تحديد مكان بطاقة SIM بيقين. تم إيقافها.</translation>
    </message>
    <message>
        <source>The carrier&apos;s computers do not answer at the moment.</source>
        <translation>أنظمة شركة الاتصالات لا تستجيب حاليًا.</translation>
    </message>
    <message>
        <source>It is needed for this step and does not answer.</source>
        <translation>هو لازم لهذه الخطوة ولا يستجيب.</translation>
    </message>
    <message>
        <source>It found a fault in itself and sells nothing until it is checked.</source>
        <translation>اكتشف عطلًا فيه ولن يبيع شيئًا حتى يُفحص.</translation>
    </message>
    <message>
        <source>Nobody touched the screen for a while, so we closed the purchase.</source>
        <translation>لم يلمس أحد الشاشة لفترة، لذلك أغلقنا الشراء.</translation>
    </message>
    <message>
        <source>As you wished. Nothing of it is kept.</source>
        <translation>كما أردت. لم يُحفظ منها شيء.</translation>
    </message>
    <message>
        <source>Staff at the counter can tell you which document works.</source>
        <translation>يخبرك الموظفون في المكتب بالوثيقة المناسبة.</translation>
    </message>
    <message>
        <source>Staff at the counter can check your identity instead.</source>
        <translation>يستطيع الموظفون في المكتب التحقق من هويتك.</translation>
    </message>
    <message>
        <source>Staff at the counter can explain it to you, or look at another document.</source>
        <translation>يستطيع الموظفون في المكتب شرح ذلك لك أو النظر في وثيقة أخرى.</translation>
    </message>
    <message>
        <source>Show the case number at the counter. They go on with you from there.</source>
        <translation>أظهر رقم الحالة في المكتب. سيكملون معك من هناك.</translation>
    </message>
    <message>
        <source>Staff at the counter can go through your numbers with you and end one you no longer need.</source>
        <translation>يستطيع الموظفون في المكتب مراجعة أرقامك معك وإنهاء ما لم تعد تحتاجه.</translation>
    </message>
    <message>
        <source>Staff at the counter can look into it with you, or find a plan that works.</source>
        <translation>يستطيع الموظفون في المكتب بحث الأمر معك أو إيجاد باقة مناسبة.</translation>
    </message>
    <message>
        <source>Start again to choose another number.</source>
        <translation>ابدأ من جديد لاختيار رقم آخر.</translation>
    </message>
    <message>
        <source>Show the case number at the counter. You will not pay twice.</source>
        <translation>أظهر رقم الحالة في المكتب. لن تدفع مرتين.</translation>
    </message>
    <message>
        <source>You are welcome to start again at any time.</source>
        <translation>يسعدنا أن تبدأ من جديد في أي وقت.</translation>
    </message>
    <message>
        <source>No SIM card has left the machine.</source>
        <translation>لم تخرج أي بطاقة SIM من الجهاز.</translation>
    </message>
    <message>
        <source>It is still inside the machine.</source>
        <translation>ما زالت داخل الجهاز.</translation>
    </message>
    <message>
        <source>The machine took it back. It is blocked.</source>
        <translation>استرجعها الجهاز. تم إيقافها.</translation>
    </message>
    <message>
        <source>You have it.</source>
        <translation>لديك.</translation>
    </message>
    <message>
        <source>Not certain. It is blocked, nobody can use it.</source>
        <translation>غير مؤكد. تم إيقافها، ولا يمكن لأحد استخدامها.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>لم تُستخدم.</translation>
    </message>
    <message>
        <source>Please take it from the reader, if it is still there.</source>
        <translation>يُرجى أخذها من القارئ إن كانت لا تزال هناك.</translation>
    </message>
    <message>
        <source>You have paid nothing.</source>
        <translation>لم تدفع شيئًا.</translation>
    </message>
    <message>
        <source>You have it back in full.</source>
        <translation>استرجعته كاملًا.</translation>
    </message>
    <message>
        <source>It is on its way back to you.</source>
        <translation>في طريقه إليك.</translation>
    </message>
    <message>
        <source>Paid.</source>
        <translation>مدفوع.</translation>
    </message>
    <message>
        <source>We are clarifying it with your bank.</source>
        <translation>نستوضح الأمر مع بنكك.</translation>
    </message>
    <message>
        <source>The photo on your document cannot be shown here</source>
        <translation>لا يمكن عرض صورة وثيقتك هنا</translation>
    </message>
    <message>
        <source>Your face does not match your document</source>
        <translation>وجهك لا يطابق وثيقتك</translation>
    </message>
    <message>
        <source>This machine cannot compare you with your document&apos;s photo.</source>
        <translation>لا يستطيع هذا الجهاز مقارنتك بصورة وثيقتك.</translation>
    </message>
    <message>
        <source>Only the holder of the document can buy with it.</source>
        <translation>لا يشتري بالوثيقة إلا صاحبها.</translation>
    </message>
    <message>
        <source>Start again, and leave the document on the reader until the screen says that it was read.</source>
        <translation>ابدأ من جديد، واترك الوثيقة على القارئ حتى تقول الشاشة إنها قُرئت.</translation>
    </message>
    <message>
        <source>Go to the counter. They go on with you from there.</source>
        <translation>توجّه إلى المكتب، وسيكملون معك من هناك.</translation>
    </message>
    <message>
        <source>You can start again. If your bank shows a payment after all, it is given back by itself.</source>
        <translation>يمكنك البدء من جديد. وإن أظهر بنكك دفعة رغم ذلك فستُعاد تلقائيًا.</translation>
    </message>
    <message>
        <source>Go to the counter: they find your purchase by the time of day. You will not pay twice.</source>
        <translation>توجّه إلى المكتب: سيجدون عمليتك من وقتها، ولن تدفع مرتين.</translation>
    </message>
    <message>
        <source>Staff at the counter have SIM cards too, and can sell you this plan.</source>
        <translation>لدى موظفي المكتب بطاقات SIM أيضًا، ويمكنهم بيعك هذه الباقة.</translation>
    </message>
    <message>
        <source>Staff at the counter can switch on a number for you.</source>
        <translation>يمكن لموظفي المكتب تفعيل رقم لك.</translation>
    </message>
    <message>
        <source>What you paid comes back by itself. You are welcome to buy again.</source>
        <translation>يعود ما دفعته تلقائيًا. يسعدنا أن تشتري من جديد.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or go to the counter: they may reach the carrier another way.</source>
        <translation>حاول بعد بضع دقائق، أو توجّه إلى المكتب: قد يصلون إلى المشغّل بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Staff at the counter, or another machine, can serve you now.</source>
        <translation>يمكن لموظفي المكتب أو لجهاز آخر خدمتك الآن.</translation>
    </message>
    <message>
        <source>Staff at the counter can serve you. This machine stays closed until it has been checked.</source>
        <translation>يمكن لموظفي المكتب خدمتك. يبقى هذا الجهاز مغلقًا حتى يُفحص.</translation>
    </message>
    <message>
        <source>Would you rather talk to a person? Staff are at the counter.</source>
        <translation>هل تفضّل التحدث إلى شخص؟ الموظفون عند المكتب.</translation>
    </message>
    <message>
        <source>A person helps you at the counter. Tell them what stands at the top of this page.</source>
        <translation>يساعدك شخص عند المكتب. أخبره بما هو مكتوب أعلى هذه الصفحة.</translation>
    </message>
    <message>
        <source>A person helps you at the counter. The case number tells them everything; take a picture of it.</source>
        <translation>يساعدك شخص عند المكتب. يخبرهم رقم الحالة بكل شيء، فالتقط صورة له.</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReceiptViewModel</name>
    <message>
        <source>Your receipt is being printed</source>
        <translation>تجري طباعة إيصالك</translation>
    </message>
    <message>
        <source>Take your receipt</source>
        <translation>خذ إيصالك</translation>
    </message>
    <message>
        <source>Your receipt on your phone</source>
        <translation>إيصالك على هاتفك</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message>
        <source>It comes out below the screen, next to the SIM card.</source>
        <translation>يخرج أسفل الشاشة، بجانب بطاقة SIM.</translation>
    </message>
    <message>
        <source>The printer does not work. Staff at the counter print your receipt.</source>
        <translation>الطابعة لا تعمل. يطبع الموظفون في المكتب إيصالك.</translation>
    </message>
    <message>
        <source>The printer does not work now. Scan this code to keep your receipt.</source>
        <translation>الطابعة لا تعمل الآن. امسح هذا الرمز للاحتفاظ بإيصالك.</translation>
    </message>
    <message>
        <source>Ready to use now</source>
        <translation>جاهز للاستخدام الآن</translation>
    </message>
    <message>
        <source>Will be switched on soon</source>
        <translation>سيُفعّل قريبًا</translation>
    </message>
    <message>
        <source>Your receipt could not be printed</source>
        <translation>تعذّرت طباعة إيصالك</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReviewViewModel</name>
    <message>
        <source>%1 a month, no contract</source>
        <translation>%1 شهريًا، بلا عقد</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>باقتك</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>رقمك</translation>
    </message>
    <message>
        <source>You pay today</source>
        <translation>تدفع اليوم</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>بعد ذلك</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message numerus="yes">
        <source>%1 a month, for %n months</source>
        <translation>
            <numerusform>%1 شهريًا</numerusform>
            <numerusform>%1 شهريًا، لمدة شهر واحد</numerusform>
            <numerusform>%1 شهريًا، لمدة شهرين</numerusform>
            <numerusform>%1 شهريًا، لمدة %n أشهر</numerusform>
            <numerusform>%1 شهريًا، لمدة %n شهرًا</numerusform>
            <numerusform>%1 شهريًا، لمدة %n شهر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceBenchViewModel</name>
    <message>
        <source>Works</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Move a card through</source>
        <translation>تمرير بطاقة</translation>
    </message>
    <message>
        <source>Stack, reader, gate, bin. It takes one card from the stack.</source>
        <translation>الحزمة والقارئ والفتحة والصندوق. يأخذ بطاقة من الحزمة.</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>طباعة صفحة الاختبار</translation>
    </message>
    <message>
        <source>Letters, a QR code and a bar code.</source>
        <translation>حروف ورمز QR ورمز شريطي.</translation>
    </message>
    <message>
        <source>Read a card</source>
        <translation>قراءة بطاقة</translation>
    </message>
    <message>
        <source>Nothing of what stands on it is shown.</source>
        <translation>لا يُعرض شيء مما عليها.</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>البحث عن وثيقة</translation>
    </message>
    <message>
        <source>Any passport with a chip.</source>
        <translation>أي جواز سفر بشريحة.</translation>
    </message>
    <message>
        <source>Ask the carrier</source>
        <translation>سؤال المشغّل</translation>
    </message>
    <message>
        <source>One short question, timed.</source>
        <translation>سؤال قصير واحد مع قياس وقته.</translation>
    </message>
    <message>
        <source>The way is clear, there are cards and room in the bin</source>
        <translation>الطريق خالٍ، وتوجد بطاقات ومكان في الصندوق</translation>
    </message>
    <message>
        <source>A card is drawn from the stack</source>
        <translation>تُسحب بطاقة من الحزمة</translation>
    </message>
    <message>
        <source>The card is read</source>
        <translation>تُقرأ البطاقة</translation>
    </message>
    <message>
        <source>The card stands at the slot</source>
        <translation>البطاقة عند الفتحة</translation>
    </message>
    <message>
        <source>The card goes to the bin</source>
        <translation>تذهب البطاقة إلى الصندوق</translation>
    </message>
    <message>
        <source>The bin counts it</source>
        <translation>يعدّها الصندوق</translation>
    </message>
    <message>
        <source>The page is printed</source>
        <translation>طُبعت الصفحة</translation>
    </message>
    <message>
        <source>A card lies on the reader</source>
        <translation>بطاقة على القارئ</translation>
    </message>
    <message>
        <source>The card is read and understood</source>
        <translation>قُرئت البطاقة وفُهمت</translation>
    </message>
    <message>
        <source>A document lies on the reader</source>
        <translation>وثيقة على القارئ</translation>
    </message>
    <message>
        <source>The carrier answers</source>
        <translation>المشغّل يجيب</translation>
    </message>
    <message>
        <source>Watch the card. Do not take it from the slot.</source>
        <translation>راقب البطاقة. لا تأخذها من الفتحة.</translation>
    </message>
    <message>
        <source>Look at the paper: is everything sharp and straight?</source>
        <translation>انظر إلى الورق: هل كل شيء واضح ومستقيم؟</translation>
    </message>
    <message>
        <source>Lay an identity card on the reader now.</source>
        <translation>ضع بطاقة هوية على القارئ الآن.</translation>
    </message>
    <message>
        <source>Lay a document on the reader now.</source>
        <translation>ضع وثيقة على القارئ الآن.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>Comparing the three books …</source>
        <translation>تجري مقارنة الدفاتر الثلاثة …</translation>
    </message>
    <message>
        <source>The three books agree</source>
        <translation>الدفاتر الثلاثة متطابقة</translation>
    </message>
    <message>
        <source>Not every book could be read</source>
        <translation>تعذّرت قراءة أحد الدفاتر</translation>
    </message>
    <message>
        <source>The books differ</source>
        <translation>الدفاتر مختلفة</translation>
    </message>
    <message>
        <source>Journal, dispenser and carrier are asked for every sale of today.</source>
        <translation>يُسأل السجل والموزّع والمشغّل عن كل عملية بيع اليوم.</translation>
    </message>
    <message>
        <source>%1, sales: %2. Journal, dispenser and carrier were asked for each.</source>
        <translation>%1، المبيعات: %2. سُئل السجل والموزّع والمشغّل عن كل منها.</translation>
    </message>
    <message>
        <source>A sale is not brought to its end yet</source>
        <translation>عملية بيع لم تنتهِ بعد</translation>
    </message>
    <message>
        <source>A sale in doubt waits for staff</source>
        <translation>عملية بيع مشكوك فيها تنتظر الموظفين</translation>
    </message>
    <message>
        <source>Sold, but not active</source>
        <translation>بيعت ولم تُفعّل</translation>
    </message>
    <message>
        <source>Active, but not sold</source>
        <translation>مُفعّلة ولم تُبع</translation>
    </message>
    <message>
        <source>Two active lines on one card</source>
        <translation>خطان فعّالان على بطاقة واحدة</translation>
    </message>
    <message>
        <source>In doubt, but not suspended</source>
        <translation>مشكوك فيها ولم تُوقف</translation>
    </message>
    <message>
        <source>Money collected, but no card handed out</source>
        <translation>حُصّل المبلغ ولم تُسلّم بطاقة</translation>
    </message>
    <message>
        <source>Card handed out, but no money collected</source>
        <translation>سُلّمت البطاقة ولم يُحصّل المبلغ</translation>
    </message>
    <message>
        <source>Money still held, neither collected nor given back</source>
        <translation>المبلغ محجوز، لم يُحصّل ولم يُعَد</translation>
    </message>
    <message>
        <source>The amounts differ</source>
        <translation>المبالغ مختلفة</translation>
    </message>
    <message>
        <source>The carrier does not know this payment</source>
        <translation>المشغّل لا يعرف هذه الدفعة</translation>
    </message>
    <message>
        <source>A number is still held for a sale that has ended</source>
        <translation>رقم محجوز لعملية بيع انتهت</translation>
    </message>
    <message>
        <source>An active line that no sale explains</source>
        <translation>خط فعّال لا تفسّره أي عملية بيع</translation>
    </message>
    <message>
        <source>A payment that no sale explains</source>
        <translation>دفعة لا تفسّرها أي عملية بيع</translation>
    </message>
    <message>
        <source>A card stands in the machine that belongs to no sale</source>
        <translation>في الجهاز بطاقة لا تخص أي عملية بيع</translation>
    </message>
    <message>
        <source>A card should stand in the machine and does not</source>
        <translation>يجب أن تكون في الجهاز بطاقة ولا توجد</translation>
    </message>
    <message>
        <source>More cards in the bin than sales have put there</source>
        <translation>في الصندوق بطاقات أكثر مما وضعته المبيعات</translation>
    </message>
    <message>
        <source>The carrier did not answer for this sale</source>
        <translation>لم يجب المشغّل عن هذه العملية</translation>
    </message>
    <message>
        <source>Cards that tests of technicians moved to the bin</source>
        <translation>بطاقات نقلتها اختبارات الفنيين إلى الصندوق</translation>
    </message>
    <message>
        <source>What the dispenser says</source>
        <translation>ما يقوله موزّع البطاقات</translation>
    </message>
    <message>
        <source>The journal is whole</source>
        <translation>السجل سليم</translation>
    </message>
    <message>
        <source>The log of staff can be read</source>
        <translation>يمكن قراءة سجل الموظفين</translation>
    </message>
    <message>
        <source>Sales the carrier has not settled yet</source>
        <translation>مبيعات لم يسوّها المشغّل بعد</translation>
    </message>
    <message>
        <source>Cards counted last</source>
        <translation>آخر عدّ للبطاقات</translation>
    </message>
    <message>
        <source>Day closed last</source>
        <translation>آخر إقفال لليوم</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Camera view with meters</source>
        <translation>عرض الكاميرا مع المقاييس</translation>
    </message>
    <message>
        <source>Live picture, every limit of the face check. Nothing is kept.</source>
        <translation>صورة حية وكل حدود فحص الوجه. لا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The camera gives pictures</source>
        <translation>الكاميرا تعطي صورًا</translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation>تعذّرت قراءة السجل</translation>
    </message>
    <message>
        <source>The dispenser could not be asked</source>
        <translation>تعذّر سؤال الموزّع</translation>
    </message>
    <message>
        <source>The carrier could not be asked</source>
        <translation>تعذّر سؤال المشغّل</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCameraViewModel</name>
    <message>
        <source>The camera gives no pictures: %1</source>
        <translation>الكاميرا لا تعطي صورًا: %1</translation>
    </message>
    <message>
        <source>The time of this view is over. Go back to begin again.</source>
        <translation>انتهى وقت هذا العرض. ارجع للبدء من جديد.</translation>
    </message>
    <message>
        <source>Waiting for the first picture …</source>
        <translation>بانتظار الصورة الأولى…</translation>
    </message>
    <message>
        <source>Stand where customers stand. No picture is kept.</source>
        <translation>قف حيث يقف العملاء. لا تُحفظ أي صورة.</translation>
    </message>
    <message>
        <source>More than one face: the largest is measured. No picture is kept.</source>
        <translation>أكثر من وجه: يُقاس الأكبر. لا تُحفظ أي صورة.</translation>
    </message>
    <message>
        <source>Good enough for the face check. No picture is kept.</source>
        <translation>كافٍ لفحص الوجه. لا تُحفظ أي صورة.</translation>
    </message>
    <message>
        <source>Turn camera and light until every meter is good. No picture is kept.</source>
        <translation>عدّل الكاميرا والضوء حتى تصبح كل المقاييس جيدة. لا تُحفظ أي صورة.</translation>
    </message>
    <message>
        <source>%1 · pictures a second: %2 · faces: %3</source>
        <translation>%1 · الصور في الثانية: %2 · الوجوه: %3</translation>
    </message>
    <message>
        <source>Size of the face</source>
        <translation>حجم الوجه</translation>
    </message>
    <message>
        <source>Beside the middle</source>
        <translation>بعيد عن الوسط</translation>
    </message>
    <message>
        <source>Room above and below</source>
        <translation>الفراغ فوق وتحت</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>دوران الرأس</translation>
    </message>
    <message>
        <source>Head raised or lowered</source>
        <translation>رفع الرأس أو خفضه</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>ميل الرأس</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>الضوء</translation>
    </message>
    <message>
        <source>Overexposed</source>
        <translation>زيادة الإضاءة</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>الحدّة</translation>
    </message>
    <message>
        <source>Light from one side</source>
        <translation>ضوء من جانب</translation>
    </message>
    <message>
        <source>Glare on glasses</source>
        <translation>وهج النظارة</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>فتح العينين</translation>
    </message>
    <message>
        <source>Mouth covered</source>
        <translation>تغطية الفم</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCaseViewModel</name>
    <message>
        <source>Case without a number yet</source>
        <translation>حالة بلا رقم بعد</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>الحالة %1</translation>
    </message>
    <message>
        <source>SIM card: never read</source>
        <translation>بطاقة SIM: لم تُقرأ</translation>
    </message>
    <message>
        <source>SIM card: %1</source>
        <translation>بطاقة SIM: %1</translation>
    </message>
    <message>
        <source>Money: %1, nothing was paid</source>
        <translation>المال: %1، لم يُدفع شيء</translation>
    </message>
    <message>
        <source>Money: %1, given back</source>
        <translation>المال: %1، أُعيد</translation>
    </message>
    <message>
        <source>Money: %1, on its way back</source>
        <translation>المال: %1، في طريق عودته</translation>
    </message>
    <message>
        <source>Money: %1, the carrier has not said yet</source>
        <translation>المال: %1، لم يردّ المشغّل بعد</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>لم يُدوَّن</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>لا يجيب</translation>
    </message>
    <message>
        <source>A sensor sees a card in the machine now.</source>
        <translation>يرى مستشعر بطاقة في الجهاز الآن.</translation>
    </message>
    <message>
        <source>The bin has counted one card more than before.</source>
        <translation>عدّ الصندوق بطاقة أكثر من قبل.</translation>
    </message>
    <message>
        <source>The card was on its way out. Now the way is empty, and the bin has counted nothing.</source>
        <translation>كانت البطاقة في طريق الخروج. الطريق الآن خالٍ ولم يعدّ الصندوق شيئًا.</translation>
    </message>
    <message>
        <source>The card had left the stack. Now the way is empty, and the bin has counted nothing.</source>
        <translation>غادرت البطاقة الحزمة. الطريق الآن خالٍ ولم يعدّ الصندوق شيئًا.</translation>
    </message>
    <message>
        <source>The dispenser does not answer. Open the machine and look inside.</source>
        <translation>الموزّع لا يجيب. افتح الجهاز وانظر بداخله.</translation>
    </message>
    <message>
        <source>Leave it there. It is suspended and is destroyed with the others.</source>
        <translation>اتركها هناك. إنها موقوفة وتُتلف مع غيرها.</translation>
    </message>
    <message>
        <source>Take it out by hand and put it into the retain bin.</source>
        <translation>أخرجها بيدك وضعها في صندوق الحجز.</translation>
    </message>
    <message>
        <source>Nothing left the machine. Count the stack to be sure.</source>
        <translation>لم يغادر شيء الجهاز. عدّ الحزمة للتأكد.</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. The customer may buy a new one.</source>
        <translation>البطاقة موقوفة ولا قيمة لها. يمكن للعميل شراء بطاقة جديدة.</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. It is written off.</source>
        <translation>البطاقة موقوفة ولا قيمة لها. تُشطب.</translation>
    </message>
    <message>
        <source>The card is in the retain bin</source>
        <translation>البطاقة في صندوق الحجز</translation>
    </message>
    <message>
        <source>The card is stuck in the machine</source>
        <translation>البطاقة عالقة في الجهاز</translation>
    </message>
    <message>
        <source>The card never left the stack</source>
        <translation>لم تغادر البطاقة الحزمة</translation>
    </message>
    <message>
        <source>The customer has the card</source>
        <translation>البطاقة مع العميل</translation>
    </message>
    <message>
        <source>The card was not found</source>
        <translation>لم يُعثر على البطاقة</translation>
    </message>
    <message>
        <source>A customer chose a plan and a number for %1.</source>
        <translation>اختار عميل باقة ورقمًا مقابل %1.</translation>
    </message>
    <message>
        <source>The customer was identified by the camera.</source>
        <translation>تحققت الكاميرا من هوية العميل.</translation>
    </message>
    <message>
        <source>A member of staff identified the customer.</source>
        <translation>تحقق موظف من هوية العميل.</translation>
    </message>
    <message>
        <source>A card was to be drawn from the stack; nobody saw what came of it.</source>
        <translation>كان من المقرر سحب بطاقة من الحزمة، ولم تُعرف النتيجة.</translation>
    </message>
    <message>
        <source>A card was drawn from the stack.</source>
        <translation>سُحبت بطاقة من الحزمة.</translation>
    </message>
    <message>
        <source>No card was drawn: %1.</source>
        <translation>لم تُسحب بطاقة: %1.</translation>
    </message>
    <message>
        <source>The card was read: %1.</source>
        <translation>قُرئت البطاقة: %1.</translation>
    </message>
    <message>
        <source>The payment was asked for; no answer is written.</source>
        <translation>طُلبت الدفعة، ولا جواب مدوّن.</translation>
    </message>
    <message>
        <source>The payment was authorised.</source>
        <translation>أُجيزت الدفعة.</translation>
    </message>
    <message>
        <source>The payment was not authorised: %1.</source>
        <translation>لم تُجَز الدفعة: %1.</translation>
    </message>
    <message>
        <source>The card was to be activated; no answer is written.</source>
        <translation>كان من المقرر تفعيل البطاقة، ولا جواب مدوّن.</translation>
    </message>
    <message>
        <source>The card was activated.</source>
        <translation>فُعّلت البطاقة.</translation>
    </message>
    <message>
        <source>The carrier accepted the order to activate the card.</source>
        <translation>قبل المشغّل طلب تفعيل البطاقة.</translation>
    </message>
    <message>
        <source>The card was not activated: %1.</source>
        <translation>لم تُفعّل البطاقة: %1.</translation>
    </message>
    <message>
        <source>The card was to be handed out; nobody saw what came of it.</source>
        <translation>كان من المقرر تسليم البطاقة، ولم تُعرف النتيجة.</translation>
    </message>
    <message>
        <source>The card stood at the slot.</source>
        <translation>وقفت البطاقة عند الفتحة.</translation>
    </message>
    <message>
        <source>The card was not handed out: %1.</source>
        <translation>لم تُسلّم البطاقة: %1.</translation>
    </message>
    <message>
        <source>The customer took the card.</source>
        <translation>أخذ العميل البطاقة.</translation>
    </message>
    <message>
        <source>The card was to go to the retain bin; nobody saw what came of it.</source>
        <translation>كان من المقرر حجز البطاقة، ولم تُعرف النتيجة.</translation>
    </message>
    <message>
        <source>The card went to the retain bin.</source>
        <translation>ذهبت البطاقة إلى صندوق الحجز.</translation>
    </message>
    <message>
        <source>The money was to be collected; no answer is written.</source>
        <translation>كان من المقرر تحصيل المبلغ، ولا جواب مدوّن.</translation>
    </message>
    <message>
        <source>The money was collected.</source>
        <translation>حُصّل المبلغ.</translation>
    </message>
    <message>
        <source>The money is being given back.</source>
        <translation>يُعاد المبلغ.</translation>
    </message>
    <message>
        <source>The card was suspended and nothing is owed any more.</source>
        <translation>أُوقفت البطاقة ولم يعد شيء مستحقًا.</translation>
    </message>
    <message>
        <source>Here nobody knows where the card is: %1.</source>
        <translation>هنا لا يُعرف مكان البطاقة: %1.</translation>
    </message>
    <message>
        <source>The case %1 was opened.</source>
        <translation>فُتحت الحالة %1.</translation>
    </message>
    <message>
        <source>The case was settled by %1.</source>
        <translation>سُوّيت الحالة بواسطة %1.</translation>
    </message>
    <message>
        <source>The sale was closed.</source>
        <translation>أُغلقت عملية البيع.</translation>
    </message>
    <message>
        <source>The machine was started anew.</source>
        <translation>أُعيد تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>Found out afterwards: %1</source>
        <translation>عُرف لاحقًا: %1</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceIdentityViewModel</name>
    <message>
        <source>Resident identity card</source>
        <translation>بطاقة هوية مقيم</translation>
    </message>
    <message>
        <source>Residence permit for Hong Kong, Macao and Taiwan</source>
        <translation>تصريح إقامة لسكان هونغ كونغ وماكاو وتايوان</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>بطاقة إقامة دائمة</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>European identity card</source>
        <translation>بطاقة هوية أوروبية</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>تصريح إقامة</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceStockViewModel</name>
    <message>
        <source>The cards were never counted here.</source>
        <translation>لم تُعدّ البطاقات هنا قط.</translation>
    </message>
    <message>
        <source>Counted %1 by %2: %3</source>
        <translation>عُدّت %1 بواسطة %2: %3</translation>
    </message>
    <message>
        <source>Drawn from the stack so far: %1</source>
        <translation>سُحب من الحزمة حتى الآن: %1</translation>
    </message>
    <message>
        <source>Should be in the stack now: %1</source>
        <translation>يجب أن يكون في الحزمة الآن: %1</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>لم تُقرأ</translation>
    </message>
    <message>
        <source>%1 · %2 · test</source>
        <translation>%1 · %2 · اختبار</translation>
    </message>
    <message>
        <source>%1 · %2 · sale</source>
        <translation>%1 · %2 · بيع</translation>
    </message>
    <message>
        <source>%1 · a document was perhaps left behind</source>
        <translation>%1 · ربما تُركت وثيقة</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceToolViewModel</name>
    <message>
        <source>Network test</source>
        <translation>اختبار الشبكة</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>اختبار الصوت</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>من هذا الجهاز إلى المشغّل، خطوة خطوة.</translation>
    </message>
    <message>
        <source>Two tones sound on the loudspeaker now. Did you hear them?</source>
        <translation>تصدر الآن نغمتان من مكبر الصوت. هل سمعتهما؟</translation>
    </message>
    <message>
        <source>A sentence is said in the headset now. Put it on. Did you hear it?</source>
        <translation>تُقال الآن جملة في سماعة الرأس. ضعها. هل سمعتها؟</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker and no headset.</source>
        <translation>لا مكبر صوت ولا سماعة رأس في هذا الجهاز.</translation>
    </message>
    <message>
        <source>What you heard is written down.</source>
        <translation>دُوّن ما سمعته.</translation>
    </message>
    <message>
        <source>The carrier&apos;s name has an address</source>
        <translation>لاسم المشغّل عنوان</translation>
    </message>
    <message>
        <source>The carrier&apos;s machine takes the connection</source>
        <translation>خادم المشغّل يقبل الاتصال</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the certificate is right</source>
        <translation>الاتصال مشفّر والشهادة صحيحة</translation>
    </message>
    <message>
        <source>The carrier answers a question</source>
        <translation>المشغّل يجيب عن سؤال</translation>
    </message>
    <message>
        <source>This machine&apos;s clock agrees with the carrier&apos;s</source>
        <translation>ساعة هذا الجهاز تطابق ساعة المشغّل</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker</source>
        <translation>نغمات مكبر الصوت</translation>
    </message>
    <message>
        <source>A sentence in the headset</source>
        <translation>جملة في سماعة الرأس</translation>
    </message>
    <message>
        <source>Check: is the network cable in, does the router work, is the carrier&apos;s name in the configuration spelled right?</source>
        <translation>تحقّق: هل كبل الشبكة موصول، وهل يعمل الموجّه، وهل كُتب اسم المشغّل صحيحًا في الإعدادات؟</translation>
    </message>
    <message>
        <source>Check: does a firewall block the port, are address and port in the configuration right, is the carrier&apos;s service up?</source>
        <translation>تحقّق: هل يحجب جدار حماية المنفذ، وهل العنوان والمنفذ في الإعدادات صحيحان، وهل خدمة المشغّل تعمل؟</translation>
    </message>
    <message>
        <source>Check: is this machine&apos;s date right, is the file with the carrier&apos;s certificate authority the right one, does something between the two read along?</source>
        <translation>تحقّق: هل تاريخ هذا الجهاز صحيح، وهل ملف جهة إصدار شهادة المشغّل هو الصحيح، وهل يعترض شيء الاتصال بينهما؟</translation>
    </message>
    <message>
        <source>The network is good up to the carrier. Call the carrier: is this machine known there, is the service disturbed?</source>
        <translation>الشبكة سليمة حتى المشغّل. اتصل بالمشغّل: هل هذا الجهاز معروف هناك، وهل الخدمة متعطلة؟</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, or check its time server.</source>
        <translation>اضبط ساعة هذا الجهاز أو تحقّق من خادم الوقت.</translation>
    </message>
    <message>
        <source>Check: is the loudspeaker connected, is it turned up, is it the right device in the configuration?</source>
        <translation>تحقّق: هل مكبر الصوت موصول، وهل صوته مرفوع، وهل هو الجهاز الصحيح في الإعدادات؟</translation>
    </message>
    <message>
        <source>Check: is the headset plugged in, is it turned up, is it the right device in the configuration?</source>
        <translation>تحقّق: هل سماعة الرأس موصولة، وهل صوتها مرفوع، وهل هي الجهاز الصحيح في الإعدادات؟</translation>
    </message>
    <message>
        <source>counts from the next start</source>
        <translation>يسري من التشغيل القادم</translation>
    </message>
    <message>
        <source>What the first page speaks before anybody has chosen.</source>
        <translation>لغة الصفحة الأولى قبل أن يختار أحد.</translation>
    </message>
    <message>
        <source>Two tones on the loudspeaker before a page goes away.</source>
        <translation>نغمتان من مكبر الصوت قبل أن تُغلق الصفحة.</translation>
    </message>
    <message>
        <source>How fast the voice in the headset speaks.</source>
        <translation>سرعة الصوت في سماعة الرأس.</translation>
    </message>
    <message>
        <source>From this score on, document and face are the same person. Higher is safer, and more customers wait for staff.</source>
        <translation>من هذه الدرجة فما فوق يكون صاحب الوثيقة والوجه شخصًا واحدًا. الأعلى أكثر أمانًا، ويزيد من ينتظرون الموظفين.</translation>
    </message>
    <message>
        <source>Below this score it is another person; between the two staff decide. Never above the other threshold.</source>
        <translation>دون هذه الدرجة يكون شخصًا آخر، وبين الدرجتين يقرر الموظفون. لا تعلو الحد الآخر أبدًا.</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3</source>
        <translation>من %1 إلى %2 بخطوات قدرها %3</translation>
    </message>
    <message>
        <source>It counts at once.</source>
        <translation>يسري فورًا.</translation>
    </message>
    <message>
        <source>It counts when the program starts next.</source>
        <translation>يسري عند تشغيل البرنامج في المرة القادمة.</translation>
    </message>
    <message>
        <source>This is the sound test of the machine. If you hear this sentence, say so on the screen.</source>
        <translation>هذا اختبار الصوت في الجهاز. إن سمعت هذه الجملة فأكّد ذلك على الشاشة.</translation>
    </message>
    <message>
        <source>Language of the first page</source>
        <translation>لغة الصفحة الأولى</translation>
    </message>
    <message>
        <source>Tones before a time-out</source>
        <translation>نغمات قبل انتهاء المهلة</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>سرعة الصوت</translation>
    </message>
    <message>
        <source>Face check: same person from</source>
        <translation>فحص الوجه: الشخص نفسه من</translation>
    </message>
    <message>
        <source>Face check: another person below</source>
        <translation>فحص الوجه: شخص آخر دون</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>%1 words a minute</source>
        <translation>%1 كلمة في الدقيقة</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>كما جاء من المصنع</translation>
    </message>
    <message>
        <source>As configured</source>
        <translation>كما في ملف الإعدادات</translation>
    </message>
    <message>
        <source>Set here by %1, %2</source>
        <translation>ضبطه هنا %1، %2</translation>
    </message>
    <message>
        <source>As the country pack asks for</source>
        <translation>كما تطلب حزمة البلد</translation>
    </message>
    <message>
        <source>What was set here cannot be used, so the configured values count (%1).</source>
        <translation>لا يمكن استخدام ما ضُبط هنا، لذلك تسري القيم المكوّنة (%1).</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceViewModel</name>
    <message>
        <source>This number and PIN do not go together.</source>
        <translation>هذا الرقم والرمز السري غير متطابقين.</translation>
    </message>
    <message>
        <source>Too many wrong tries. This number can be tried again in %1.</source>
        <translation>محاولات خاطئة كثيرة. يمكن تجربة هذا الرقم مجددًا بعد %1.</translation>
    </message>
    <message>
        <source>No staff are set up on this machine yet. A technician adds them with kioskctl staff add.</source>
        <translation>لم يُعدّ موظفون على هذا الجهاز بعد. يضيفهم فني بالأمر kioskctl staff add.</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>يجب أن يكون الشخص الثاني شخصًا آخر.</translation>
    </message>
    <message>
        <source>The case is settled and written down.</source>
        <translation>سُوّيت الحالة ودُوّنت.</translation>
    </message>
    <message>
        <source>Settle the open case first: this test moves a card, and the cards must be counted for the case.</source>
        <translation>سوِّ الحالة المفتوحة أولًا: هذا الاختبار يحرّك بطاقة، ويجب عدّ البطاقات من أجل الحالة.</translation>
    </message>
    <message>
        <source>The test has passed.</source>
        <translation>نجح الاختبار.</translation>
    </message>
    <message>
        <source>The test has not passed.</source>
        <translation>لم ينجح الاختبار.</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>طُبع.</translation>
    </message>
    <message>
        <source>The count is written down.</source>
        <translation>دُوّن العدّ.</translation>
    </message>
    <message>
        <source>It was not printed: %1</source>
        <translation>لم يُطبع: %1</translation>
    </message>
    <message>
        <source>The case is not settled: %1</source>
        <translation>لم تُسوَّ الحالة: %1</translation>
    </message>
    <message>
        <source>This could not be written down, so it was not done. The disk may be full or damaged.</source>
        <translation>تعذّر تدوين هذا فلم يُنفّذ. قد يكون القرص ممتلئًا أو تالفًا.</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>فني</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Looking at every part …</source>
        <translation>فحص كل الأجزاء …</translation>
    </message>
    <message>
        <source>This machine sells nothing now</source>
        <translation>لا يبيع هذا الجهاز شيئًا الآن</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>كل شيء يعمل</translation>
    </message>
    <message>
        <source>It sells, but not everything works</source>
        <translation>يبيع، لكن ليس كل شيء يعمل</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>SIM cards</source>
        <translation>بطاقات SIM</translation>
    </message>
    <message>
        <source>Retain bin</source>
        <translation>صندوق الحجز</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>الغطاء مفتوح</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Sales to settle</source>
        <translation>مبيعات للتسوية</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>موزّع بطاقات SIM</translation>
    </message>
    <message>
        <source>Stock of SIM cards</source>
        <translation>مخزون بطاقات SIM</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>قارئ بطاقات الهوية</translation>
    </message>
    <message>
        <source>Photo decoder</source>
        <translation>فك ترميز الصور</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>قارئ جوازات السفر</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>الاتصال بالمشغّل</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>حالة مفتوحة</translation>
    </message>
    <message>
        <source>Cards in the pack: %1. It is written down.</source>
        <translation>البطاقات في العبوة: %1. سُجّل ذلك.</translation>
    </message>
    <message>
        <source>These numbers are no pack: %1</source>
        <translation>هذان الرقمان ليسا عبوة واحدة: %1</translation>
    </message>
    <message>
        <source>It is kept: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>It could not be kept: %1</source>
        <translation>تعذّر الحفظ: %1</translation>
    </message>
    <message>
        <source>Nobody on the list has this badge. Type your staff number.</source>
        <translation>لا أحد في القائمة يحمل هذه البطاقة. اكتب رقمك الوظيفي.</translation>
    </message>
    <message>
        <source>The setting is changed and written down.</source>
        <translation>غُيّر الإعداد ودُوّن.</translation>
    </message>
    <message>
        <source>The last change is undone.</source>
        <translation>أُلغي آخر تغيير.</translation>
    </message>
    <message>
        <source>This value cannot be: %1</source>
        <translation>هذه القيمة غير ممكنة: %1</translation>
    </message>
</context>
<context>
    <name>simkiosk::SessionViewModel</name>
    <message>
        <source>Plan</source>
        <translation>الباقة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>بطاقة SIM</translation>
    </message>
    <message>
        <source>Someone else has just taken this number. Please choose another one.</source>
        <translation>سبقك شخص آخر إلى هذا الرقم للتو. اختر رقمًا آخر من فضلك.</translation>
    </message>
    <message>
        <source>No free number has these digits. Try fewer digits.</source>
        <translation>لا يوجد رقم متاح بهذه الأرقام. جرّب أرقامًا أقل.</translation>
    </message>
    <message>
        <source>The card was lifted too soon. Put it back and leave it there.</source>
        <translation>رُفعت البطاقة مبكرًا. أعدها واتركها هناك.</translation>
    </message>
    <message>
        <source>This card was not recognised. Lay your identity card flat.</source>
        <translation>لم يتم التعرف على هذه البطاقة. ضع بطاقة هويتك مسطحة.</translation>
    </message>
    <message>
        <source>This identity card has expired. Please use a valid one.</source>
        <translation>انتهت صلاحية بطاقة الهوية هذه. استخدم بطاقة سارية من فضلك.</translation>
    </message>
    <message>
        <source>We could not see you clearly. Let us try once more.</source>
        <translation>لم نتمكن من رؤيتك بوضوح. لنحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>That was a little short. Please sign with your full name.</source>
        <translation>كان ذلك قصيرًا. وقّع باسمك الكامل من فضلك.</translation>
    </message>
    <message>
        <source>Your number is kept for you a little longer.</source>
        <translation>نحتفظ لك برقمك مدة أطول قليلًا.</translation>
    </message>
    <message>
        <source>This takes longer than usual. Please wait a moment.</source>
        <translation>يستغرق هذا أطول من المعتاد. يُرجى الانتظار لحظة.</translation>
    </message>
    <message>
        <source>The card&apos;s number could not be read correctly. Try again.</source>
        <translation>لم يُقرأ رقم البطاقة بشكل صحيح. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This document has expired. Please use a valid one.</source>
        <translation>انتهت صلاحية هذه الوثيقة. استخدم وثيقة سارية من فضلك.</translation>
    </message>
    <message>
        <source>It was lifted too soon. Lay it down again and leave it there.</source>
        <translation>رُفعت مبكرًا. ضعها مجددًا واتركها هناك.</translation>
    </message>
    <message>
        <source>The chip did not answer to the printed lines. Please show the page once more.</source>
        <translation>لم تستجب الشريحة للأسطر المطبوعة. أظهر الصفحة مرة أخرى من فضلك.</translation>
    </message>
    <message>
        <source>We could not read the lines. Hold the page flat, in good light.</source>
        <translation>لم نتمكن من قراءة الأسطر. أمسك الصفحة مسطحة في ضوء جيد.</translation>
    </message>
    <message>
        <source>If you have already paid in your wallet, the money goes back to you. Your number is released and your data is deleted.</source>
        <translation>إن كنت قد دفعت في محفظتك، فسيعود المال إليك. يُلغى حجز رقمك وتُحذف بياناتك.</translation>
    </message>
    <message>
        <source>Please take your SIM card with you before you leave.</source>
        <translation>يُرجى أخذ بطاقة SIM معك قبل المغادرة.</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>لم يُحفظ شيء بعد.</translation>
    </message>
    <message>
        <source>Your number is released and everything you entered is deleted. You have paid nothing.</source>
        <translation>يُلغى حجز رقمك ويُحذف كل ما أدخلته. لم تدفع شيئًا.</translation>
    </message>
    <message>
        <source>Plans from %1 a month</source>
        <translation>باقات ابتداءً من %1 شهريًا</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>موزّع بطاقات SIM</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>قارئ بطاقات الهوية</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>قارئ جوازات السفر</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>الاتصال بشركة الاتصالات</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>Reading the photo on identity cards</source>
        <translation>قراءة صور بطاقات الهوية</translation>
    </message>
    <message>
        <source>Safe storage</source>
        <translation>التخزين الآمن</translation>
    </message>
    <message>
        <source>A part of this machine</source>
        <translation>جزء من هذا الجهاز</translation>
    </message>
    <message>
        <source>The time for your number has run out. It may still be free: please choose again.</source>
        <translation>انتهت مدة حجز رقمك. قد يكون متاحًا بعد: اختر من جديد.</translation>
    </message>
    <message>
        <source>The number cannot be kept longer. Please go on soon.</source>
        <translation>لا يمكن الاحتفاظ بالرقم مدة أطول. تابع قريبًا من فضلك.</translation>
    </message>
</context>
<context>
    <name>simkiosk::StaffViewModel</name>
    <message>
        <source>We are calling a member of staff</source>
        <translation>نستدعي أحد الموظفين</translation>
    </message>
    <message>
        <source>A member of staff is on the way</source>
        <translation>أحد الموظفين في الطريق</translation>
    </message>
    <message>
        <source>A member of staff is looking after you</source>
        <translation>أحد الموظفين يهتم بك</translation>
    </message>
</context>
</TS>
