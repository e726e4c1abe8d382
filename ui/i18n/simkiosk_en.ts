<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IssuePage</name>
    <message numerus="yes">
        <source>The machine waits %n more seconds for you.</source>
        <translation>
            <numerusform>The machine waits %n more second for you.</numerusform>
            <numerusform>The machine waits %n more seconds for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message numerus="yes">
        <source>In %n seconds the payment code ends. Nothing is paid yet.</source>
        <translation>
            <numerusform>In %n second the payment code ends. Nothing is paid yet.</numerusform>
            <numerusform>In %n seconds the payment code ends. Nothing is paid yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message numerus="yes">
        <source>valid for %n more days</source>
        <translation>
            <numerusform>valid for %n more day</numerusform>
            <numerusform>valid for %n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeoutSheet</name>
    <message numerus="yes">
        <source>In %n seconds we close this purchase and delete what you entered.</source>
        <translation>
            <numerusform>In %n second we close this purchase and delete what you entered.</numerusform>
            <numerusform>In %n seconds we close this purchase and delete what you entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds you are logged out.</source>
        <translation>
            <numerusform>In %n second you are logged out.</numerusform>
            <numerusform>In %n seconds you are logged out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this page closes.</source>
        <translation>
            <numerusform>In %n second this page closes.</numerusform>
            <numerusform>In %n seconds this page closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min calls</source>
        <translation>
            <numerusform>%n min calls</numerusform>
            <numerusform>%n min calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-month contract</source>
        <translation>
            <numerusform>%n-month contract</numerusform>
            <numerusform>%n-month contract</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AccessViewModel</name>
    <message numerus="yes">
        <source>Things to press on this page: %n</source>
        <translation>
            <numerusform>Things to press on this page: %n</numerusform>
            <numerusform>Things to press on this page: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AdviceViewModel</name>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included.</source>
        <translation>
            <numerusform>%n minute of calls abroad is included.</numerusform>
            <numerusform>%n minutes of calls abroad are included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included; more cost extra.</source>
        <translation>
            <numerusform>%n minute of calls abroad is included; more cost extra.</numerusform>
            <numerusform>%n minutes of calls abroad are included; more cost extra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stay for %n months.</source>
        <translation>
            <numerusform>You stay for %n month.</numerusform>
            <numerusform>You stay for %n months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::PlansViewModel</name>
    <message numerus="yes">
        <source>a month; you stay for %n months</source>
        <translation>
            <numerusform>a month; you stay for %n month</numerusform>
            <numerusform>a month; you stay for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text messages</source>
        <translation>
            <numerusform>%n text message</numerusform>
            <numerusform>%n text messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ReviewViewModel</name>
    <message numerus="yes">
        <source>%1 a month, for %n months</source>
        <translation>
            <numerusform>%1 a month, for %n month</numerusform>
            <numerusform>%1 a month, for %n months</numerusform>
        </translation>
    </message>
</context>
</TS>
