<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>AboutPhoto</name>
    <message>
        <source>About it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it was taken. Nothing that helps to break in: locks, codes, keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For who cannot see it: the place, the thing, what is wrong. No names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made small, and the camera’s data and place are left behind. It stays in QVisit, encrypted. Delete it on the camera yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faces, not in mirrors either; no screens, boards, records or labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No people, no names on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nurse in charge agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words that say what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccuracyCard</name>
    <message>
        <source>Accept or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are the facts right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided. The reason stands in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft {number} went to the ward on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a comment of the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered as the ward’s. The panel decides on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward has nothing to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down. The check of the facts is over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccuracyForm</name>
    <message>
        <source>A wrong fact needs evidence: write how the ward knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An opinion is not a correction. Enter it too: the panel answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which kind it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does the ward know? Its evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the ward’s words. No names of patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: a record or rota, and its day. Needed for B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should it say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kind of comment?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what it should say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionBed</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is a must.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners: sheet and reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no action yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the states mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out from the day, never typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionFields</name>
    <message>
        <source>A rule or safety asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which finding?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will we know? A number, counted how?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes care better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must or should?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, if they agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk if nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how bad and how likely it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 9 April 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: 11 of 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: a list of the doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: ward manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will show that it is done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it? Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how we will know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what will show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which role does it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>A new action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action {number}: what is agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action {number}: what is proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began to change this before. It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can save it as proposed now. It is agreed once it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionHelp</name>
    <message>
        <source>Is it clear enough to be done and checked?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionOwners</name>
    <message>
        <source>A sheet for the owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Excel sheet with every open action of this ward. Owners fill in three columns and send it back. They need no QVisit. Nothing is taken before you look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a sheet back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a sheet back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit reads the sheet …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit writes it down …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}. Send it to the ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken, as the owners&apos; word. Somebody else checks what is completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet was read. Nothing is taken yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what you accept first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionPath</name>
    <message>
        <source>{state}, step {place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionReading</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action follows from a finding. Write one in Debrief first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead and governance agree actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no action yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read them. {name} leads this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} leads this panel and agrees them, or governance does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionSize</name>
    <message>
        <source>Cleared on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs much, changes a service, or needs more than one team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a quality and equality impact assessment before anybody begins. You can agree it now and write this later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference of the impact assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 9 April 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: director of nursing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a large action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who clears obstacles? Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which role clears obstacles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionTrack</name>
    <message>
        <source>Action {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are kept, the later one is shown. Say once more what is so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is for the owner&apos;s word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on the visit of {day}: {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on the visit of {day}: {result}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people said how far it is at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, or why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose word is it? Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you saw first, then press again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionVersions</name>
    <message>
        <source>All versions are kept. Choose the one that stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people wrote this action at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Action and owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner, a measure and a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it still hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance should hear of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not agreed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner has begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner should hear of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a note on why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone looked, and it is not so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directorate should hear of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We did not look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsStep</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version stands now. The other is kept in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a finding in Debrief first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdmitCard</name>
    <message>
        <source>A new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another laptop of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says that it is theirs. Make sure of that when you compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may this person do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose laptop is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AloudChoices</name>
    <message>
        <source>100 % is a voice that does not hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s own voice reads. Nothing goes over the internet. Others can hear it too, so think of headphones on a ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmendCard</name>
    <message>
        <source>Amend this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened for amendment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for amendment. The reason stands in the next version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put something right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in version {number} is wrong? Say why it is amended. Then the words of findings and the summary can be put right. Ratings and answers stay as they were signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} is being amended. Put the words right under Debrief, then publish again. The version before is stamped as superseded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>It stands in the report, so write no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it for amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: 18 doors, not 17.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is put right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it amended?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is put right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnouncementStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this message away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>And we say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions are kept. What you save now stands for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when is there news?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet, but a day for news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is done about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what people will notice. No names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it cannot be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 28 May 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for a wall: 400 letters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people wrote at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did the ward do, or what does it do now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers? Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why can it not be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which role answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You write it down as theirs. No names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerGroup</name>
    <message>
        <source>More answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens more answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerHistory</name>
    <message>
        <source>No answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last answer back. Key Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnsweredBy</name>
    <message>
        <source>How did it come?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 22 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: ward manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers? A role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which role answers for the ward.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Good, saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Cannot be taken. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: {was}. They say: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is taken yet. Tick what you accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said before: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the owners say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>Ask again in another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read these six words to your administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand on both laptops. If all six are the same and in the same order, your administrator lets you in. If one differs, stop and tell them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are let in, press Sync now. You can score before that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>An answer counts only if you asked someone. Say how many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down a talk  Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked nobody, so this answer has no vote at the debrief. Say how many.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>Ask for the six words on that laptop, in person or by phone. Let it in only if all six are the same and in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask governance to sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into an email or a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words for governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in governance is known here who was not on the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words match: let {name} in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} can sign. Sync, then send them these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} asks to be let in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Add what a backup holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to a folder or stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check my record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many backups stay on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have seen these: delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older texts from a backup. Copy what you still need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit keeps a backup every week beside your profile. A laptop can be lost: keep one elsewhere too. A backup opens with the words or card of its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remake lists and counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is still being done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of that backup, or the code on its recovery card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that are erased go from these backups too. From those that you keep elsewhere, only you can delete them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {done} of {total} MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupDesk</name>
    <message>
        <source>A copy of this profile was found {when}. This one went on as a new laptop of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {when}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it where you keep other important things, away from this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup on this laptop: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older texts stand below. Nothing of what you type now was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit has kept no backup on this laptop yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored from a backup {when}: for the others it is a new laptop of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is written and checked: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforehandCard</name>
    <message>
        <source>Do not send it before the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sheet. You can carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is told of this visit. Hand the sheet over on the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is making the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet for the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet for the manager…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager can answer some questions beforehand. That leaves more time for people. You enter what comes back in Score, like any other answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlueSide</name>
    <message>
        <source>Bigger text, other colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>Every new report shows this. What is published already keeps the look of its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody gets it with their next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance says it once. Everybody gets it with their next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How documents look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this look for the whole trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. New documents look like this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrandForm</name>
    <message>
        <source># and 6 digits or letters. Empty for the usual blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands at the head of a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How documents look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line at the foot of each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as your address. Leave it empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the logo off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo is being made small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo is chosen. Keep it with the button below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrandPreview</name>
    <message>
        <source>Larch Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of a cover: {trust}, {logo}, in the colour {colour}. {footer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a logo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefingPart</name>
    <message>
        <source>Everyone on the panel ticks this for themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what you went through. These ticks are yours alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked by {people} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together, before you go in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuddyField</name>
    <message>
        <source>Keep the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody from the panel, or another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not on this panel. Tell them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on this panel, and sees it after a sync.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckedCard</name>
    <message>
        <source>Checked before it goes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceButtons</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not about a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep because…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel sheets (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit backups (*.qvisitbackup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Close the concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close with this outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead, or governance, can close a concern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How was that for you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’d rather not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let my buddy and the panel lead know that support is welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead offers you a talk within 24 hours. You can say no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They learn only that. Nobody asks why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer stays on this laptop. It is no score, and is never sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColleagueRow</name>
    <message>
        <source>Keep them off this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this panel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason, such as: they manage this ward.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColleaguesCard</name>
    <message>
        <source>Colleagues without a laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a colleague score here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They score at once, as themselves, with words of their own to unlock. You cannot see their answers, and they cannot see yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the panel now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown beside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments of the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The panel gets it with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled. Its author reads what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. The record keeps that it was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentForm</name>
    <message>
        <source>No names of patients. The panel and governance read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should change, and why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what should change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommitteeCard</name>
    <message>
        <source>Back to the visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committee paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter of the NHS year, which starts on 1 April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading visit {done} of {total}: {ward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF and Word to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the committee paper to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The committee paper is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper is being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits done, planned and overdue, ratings with reasons, concerns, overdue actions, what people said, and what we do not know. Practice visits are left out. Nothing is ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pdf} and {word}, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernCardPane</name>
    <message>
        <source>A card on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern card.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says whom to phone by when, with lines for the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an empty card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it as plain text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernForm</name>
    <message>
        <source>A code, if you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place, such as: clinic room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, raise nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which role?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell counts as yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did a person tell you this in confidence?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has it been made safe?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is anyone at risk now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this about the person in charge here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item has this code. Correct it, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names, initials, bed numbers. Use the person’s own words if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference numbers, if there are any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, then phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 14:02, or 9 March 2027 14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as an incident or safeguarding number. You can add them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the protected path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was somebody hurt, or does somebody say so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see or hear? Facts, in plain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next, if you know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which item is it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time, such as 14:02, or a day and a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you saw or heard, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernPage</name>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns of this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something real worries you, phone, and open the real visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told yet. {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Nobody has been told yet. Phone now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving tells nobody, so you will phone next. In an emergency do not write first: 2222 on site, 999 outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice visit: a concern reaches nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told, not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernReminder</name>
    <message>
        <source>A concern is not told yet. Phone the senior manager on call by {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernSteps</name>
    <message>
        <source>I told them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I told: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer, try the next number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: {who}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernTrack</name>
    <message>
        <source>Added to the concern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed at {time}. Next: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made safe by {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made safe: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell whether somebody was hurt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell whether someone is at risk now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is at risk now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was hurt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not made safe yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who raised it, the panel lead, or governance can write this down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise another concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Nobody has been told yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen at {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody was hurt, or says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone is at risk now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told, but not confirmed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told: {who}. It stays red until a named role confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to tell, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down: no answer. Try the next number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are safe on this laptop. Saving tells nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} has it and acts on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role that confirms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody confirms that they act on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will they do next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write that down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the role, the name and what they will do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>All is well. {count} changes were checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And {count} more kinds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And {count} more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Concerns open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From {count} talks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has {count} questions.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not here yet: {count} files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over {count} questions that both saw</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue {count} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Privacy check: {count} texts to look at.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restricted annex kept apart: {count} items stand only there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save {count} to a folder</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set aside: {count} files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show {count} more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken off so far: {count} visits.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This report would print {count} texts that may tell who somebody is.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What each person scored and noted leaves this laptop {count} days after the report came.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can publish it. {count} things are worth a look first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in {count} seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accepted comments are not put right yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} actions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} actions overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} answers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} answers follow from it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} answers not told yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are open.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} are safety-critical.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} carers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes from version {old} to {new}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes had not left this laptop. Others do not get them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes wait for the share</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes wait to be sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} comments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} comments of the panel are not settled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} comments of the panel are open.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} comments of the ward are not decided.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} comments wait for a decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} comments.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} concerns are not confirmed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} concerns: not confirmed yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} concerns: not told yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days are left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} documents are saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} files on the share could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} findings of the restricted annex stand in the report.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} flagged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} items</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} laptops ask to be let in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} laptops in use</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} laptops let in for one visit, by a panel lead</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} laptops withdrawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines of “You said, we did”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} members of staff</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more questions.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more things to ask</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more visits are under way or planned.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other visits were brought up to date.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} parts are nobody’s, so everybody will be asked them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} patients</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people let in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} phone numbers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} phone numbers checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} questions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} questions fewer. What you answered to them is kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} reviewers not told yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows are new.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} say nothing new.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} steps of concerns</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} steps of the debrief</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} talks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} talks so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} templates</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things are to be put right first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things need a look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things to begin from</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits on this laptop</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} visits shown. What waits for you comes first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wards entered or changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} working days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{items} in {count} sections.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{ward}: {count} actions written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>All were visited in the last year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ward is entered yet. You enter one when you plan a visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not visited in the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit to {ward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last visited {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds} run by others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateCard</name>
    <message>
        <source>Create a share in an empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person does this once for the whole trust. You become its administrator. QVisit shows a recovery code once; somebody else keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator creates a share. You did not choose that role at first start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or create a share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CultureCard</name>
    <message>
        <source>A level set by rule, never a score. It says how soon to look closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree another level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the rules: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level that the panel agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs of a closed culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel may raise the level. To lower it, you write why, and governance must sign that off. What the rules gave stays visible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefList</name>
    <message>
        <source>Agree all items first: {count} are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree the rest as they stand ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead can do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again · {replies}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You all saw the same: nothing to talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safety-critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} to talk about are agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · two versions: save it again to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{replies} · a view came late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefStep</name>
    <message>
        <source>All items are agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that there was to talk about is agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is {name} not there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead can record what you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The debrief is finished. Rating and report are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read along. {name} leads this panel and records it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecideForm</name>
    <message>
        <source>Accept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not accept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the report, so write no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why. The ward reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fact is put right. Say how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then change the finding, item or action where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the panel decide?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed, or why is it not accepted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is changed, or why not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>All are done, so the panel can look at its scores together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores stay hidden until all are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead closed scoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel of {ward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: {done} of {total} reviewers in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryTable</name>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last delivered {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}, this laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in QVisit. Saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are copied. You can paste them into a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can carry on. If it happens again, close QVisit and open it again. The details tell support where in the program it was. They hold none of your words and no names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisclosureForm</name>
    <message>
        <source>A carer or family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small team may know who said this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small team may know who said this. Nothing is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, save nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not write who told you: there is no place for their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at: {found}. Write it more generally if you can. Or save it again as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named on this laptop. Phone the speak-up guardian, or use your trust’s own way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for these people alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own words, as far as you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What were you told?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may read it stays as you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may read it? Leave out anyone it may be about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told you? The group only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you were told, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panel lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safeguarding lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speak-up guardian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisclosurePage</name>
    <message>
        <source>For the panel lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over at {time}. Keep this number. A legal hold keeps everything of this visit: until it is lifted, the words stay on this laptop, out of sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over at {time}. Keep this number. The words are gone from here, but for a sealed copy on this laptop that it cannot open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over. It is sealed, and goes with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I told them in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I told them in person, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the report say that a matter was raised and passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not handed over yet. Nobody was told by saving it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is said, and only if you tick this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only they can open it: not the panel, the ward or an administrator. Others can see that your laptop sent something for this visit, never what. If somebody is in danger, you must tell: raise a concern too. Saving tells nobody: speak to one of them. Once they have it, only a number is left here, and you cannot read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others you can speak to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and change {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved for those people alone. Nobody was told: speak to one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone list has no guardian, PALS or CQC yet. Governance adds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is kept for the people you choose. It is not a promise of secrecy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisclosureReading</name>
    <message>
        <source>A carer or family told it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of staff told it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patient told it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detriment watch: at the follow-up ask the guardian, not the ward, whether the person who spoke is all right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each look at it is logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian asked by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guardian cannot say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guardian says: all right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guardian says: not all right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told it was not said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>governance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentCheckCard</name>
    <message>
        <source>A document is being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it from this record, unaltered, and may it still be used?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from this record, and current.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from this record. A newer version took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from this record. It is not the published report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from this record. It was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not from the record on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at the foot of each page, such as 7K3M-92QD-X0VT-4HBC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was altered. Do not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its fingerprint is from this record. Its words were not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file says no fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the fingerprint, or choose the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops after this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a document first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentLooking</name>
    <message>
        <source>Being made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready. Your computer’s own program shows it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this laptop opened {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. You can still save the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is shown here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened. The copy is deleted when you lock QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it to a folder, and open or print it on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview is being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can carry on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentTick</name>
    <message>
        <source>Unavailable. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DonePane</name>
    <message>
        <source>Are you done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once you are done, the panel can read your answers after the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel can read this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the debrief is over you can still go on, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you want to go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason, such as: I forgot the clinic room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, I’m done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked nobody about {codes}: no vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have answered all {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have answered {done} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may leave these open. An open answer is never counted as bad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are saved and read-only. Thank you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, safety-critical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Back: somebody else is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with this computer’s own sign-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>Draft {number} went to: {role}, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed since draft {number} was shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It stands after the rating in the summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share draft {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. The panel gets it with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel can read it and comment. You can share it again, numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report changed since draft {number}. The panel has not seen it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report changed since the draft was shared. Share it again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward has 10 working days to say which facts are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the panel for the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down. The ward’s days begin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>That is {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {day}. This day is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day, such as 9 April 2027.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>Choose first what you see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what we saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what we saw: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Governance sees it with the action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of you wrote this at the same time. Save it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We saw: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you see? {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{must} · {owner} · due {day} · visit of {visit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierPart</name>
    <message>
        <source>Bring it up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the list up to date, and the panel gets it with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on the ward whether each was done, and ask. Say what you saw. Governance then decides if it is assured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action of an earlier visit is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop knows more of the actions from last time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryButton</name>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedbackCard</name>
    <message>
        <source>A role, such as: nurse in charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the page. You can carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurse in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is making the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said to: {role}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say them to the nurse in charge. No ratings, and nobody’s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To put right today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom did you say it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be mended today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words before you leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedbackList</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchedCard</name>
    <message>
        <source>Fetched for you today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>A finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes, such as: FS12-3, FS09-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item has the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how bad it would be, and how likely it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what, where and how often. No names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did the panel find?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of finding?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which items does it rest on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the panel found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstFrame</name>
    <message>
        <source>QVisit is opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>1. What should we call you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. What do you do on visits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. How will you unlock QVisit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Would you like to practise?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the practice ward so that I can try it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what you do first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has left this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is real. You can remove it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is making your profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was your laptop lost? Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. Four things, then you can start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldedAnswer</name>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, opens the field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowStep</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuardLine</name>
    <message>
        <source>This may tell who somebody is: “{words}”, {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are safe as a draft. They are kept once you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedAnswers</name>
    <message>
        <source>Other ways to answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedEnd</name>
    <message>
        <source>You are done. Your answers are saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedHeader</name>
    <message>
        <source>A note for later, about anything. Key Ctrl+J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key F9. {count} not told yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a concern  F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all questions as a list. Your words stay. Key Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of your part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedView</name>
    <message>
        <source>I need a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedWay</name>
    <message>
        <source>This is the first question.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedWords</name>
    <message>
        <source>Good, your words are saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Heading level {level}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone is in danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you forget your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading with more ease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings changes text size, colours, typeface and space between lines. It changes at once, and only for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing with your panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync sends what waits to the shared folder or a USB stick, and fetches what others sent. You can carry on working meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab goes to a question. The left and right arrows look at the answers. Space or Enter chooses one. You may always choose not to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell a person first: the nurse in charge, or 999. Then press F9 in a visit. QVisit writes down who was told. It does not phone anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Save button. When the line at the bottom says “Saved on this laptop”, your words are on its disk. They stay there without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your recovery card. If you have no card, start as another person: nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do, and which keys there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can read your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your panel cannot read your answers until you are done. The trust keeps a sealed recovery key in case this laptop breaks; using it is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is safe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Good afternoon, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is saved on this laptop. Saving does not tell anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what waits for you …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody was told. Nobody has said yet that they act on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told, not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}. Written {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safety-critical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemSide</name>
    <message>
        <source>Act now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask and look further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag it  F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone may be at risk now, press F9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks it to come back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks it to come back to. Key F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety-critical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What good looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>Act now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety-critical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>Choose the share’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join your trust’s share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is a folder that your panel’s laptops all reach: on a server, in a synced folder, or on a USB stick. Your administrator names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose it here. QVisit then shows six words. Your administrator compares them with you, in person or by phone, and lets you in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinDesk</name>
    <message>
        <source>Choose an empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the share’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit share recovery card.pdf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JotCard</name>
    <message>
        <source>About the whole visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot, {when}. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which question is it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write words or a code. Then choose below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JotPanel</name>
    <message>
        <source>Jot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot kept. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot something down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jots to sort: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it  Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this jot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jots to sort yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names, initials or bed numbers. You sort it later. Safe as you type.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JotsPage</name>
    <message>
        <source>About the whole visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All your jots are sorted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each to a question, or to the whole visit. None of them has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a note on {code} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is about the whole visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits to be sorted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jots to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopRow</name>
    <message>
        <source>Let it stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the laptop of {name} stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was withdrawn: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the laptop of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a visit that this laptop does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard of {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in {when} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in {when} with the recovery code, or as the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only for {ward}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopsCards</name>
    <message>
        <source>Somebody whose name this laptop does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the laptop of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopsDesk</name>
    <message>
        <source>Choose the share’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop is let in for this visit. Its person can sync there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop is let in. Its person can sync now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop is withdrawn. Others hear of it with their next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop stays. Its person can be on other panels too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopsLink</name>
    <message>
        <source>All administrators’ laptops are lost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare six words with its person, then say what they may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptops of your share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share’s printed recovery code makes this laptop an administrator’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part, since when, who let them in, and which were lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaptopsPage</name>
    <message>
        <source>A colleague opens Sync on their laptop and chooses the share’s folder, or a stick that holds a copy. Then their six words show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did somebody ask elsewhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No laptop asks to be let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now, so that keys reach those who may have them. Withdraw lost ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is an administrator’s now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part in your trust’s share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaterForm</name>
    <message>
        <source>Add to the concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what is known now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in one of these first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made safe by which role?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item has this code. Correct it, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as an incident or safeguarding number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadCard</name>
    <message>
        <source>I am leading now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if neither {lead} nor the deputy {deputy} is there. Governance confirms it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if {lead} is not there. Governance confirms it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel and governance can read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you lead?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why, such as: Our lead fell ill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the deputy. If {lead} is not there, you lead the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lead this panel now. Everybody on it can see that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadDecision</name>
    <message>
        <source>If you say no, what they agreed so far stands until it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is recorded who led this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, they must not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, they led it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({role}) led in place of {lead}: “{reason}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>Give back alarms and badges. Take every device and paper with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 14:02. A time before the arrival counts as after midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel has not arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel left at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel left on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is kept. Thank you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it another time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have left the ward</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LendPage</name>
    <message>
        <source>Choose what you do on this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the laptop back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not work here, know nobody closely here, and was no patient here lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I keep in confidence what I see and hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I tell somebody who can help if anyone is being hurt, or may get hurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing speaks against my scoring this ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is making your part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start my part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that open your part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick both to score. If you cannot, tell the panel lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you do on this visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should we call you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You score as yourself. Whoever lends you this laptop cannot see your answers, and you cannot see theirs. The panel lead or governance lets you in later; until then your answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Atkinson Hyperlegible: SIL Open Font License 1.1, as follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DejaVu Sans: the licence of Bitstream Vera and Arev, as follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy-read pictures: CC0 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HarfBuzz and uharfbuzz: MIT and Apache 2.0. python-bidi: LGPL 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noto Sans, Noto Naskh Arabic and Noto Emoji: the same, as follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyNaCl: Apache 2.0. keyring, platformdirs: MIT. sqlcipher3: zlib.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit: European Union Public Licence 1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt and PySide6: GNU Lesser General Public License 3. You may replace these libraries by your own build: they lie as separate files beside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLCipher: BSD. SQLAlchemy, pydantic, Typer, Rich, filelock: MIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reportlab: BSD. pikepdf: MPL 2.0. PyYAML: MIT. xkcdpass: BSD.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineAnswer</name>
    <message>
        <source>That is {words}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find, Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How QVisit looks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPreview</name>
    <message>
        <source>An example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask several people, and look at the doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can people go outside when they want to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People can go outside when they want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think about the last week, day and night.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookedAfter</name>
    <message>
        <source>Change the buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the buddy of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom you look after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see only what they agreed to. Ask them what would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buddy {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>induction not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>induction {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no buddy yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The visit is planned. The panel gets it with its next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your work lies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodRow</name>
    <message>
        <source>Not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was it not possible?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>A laptop that this one does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: whoever wrote them still has them. Ask for another sync, or wait: a synced folder or a stick may still bring them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{laptop} has written {written} files. {here} came here: {left}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPersonPage</name>
    <message>
        <source>A first name or another name is fine. It shows to your panel only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every voice counts the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you write stays on this laptop until you share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewers with lived experience and staff score alone, then talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a ward as the people on it see it. Write it down. Nothing gets lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should we call you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works with no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name first. A first name is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your panel cannot read them until you say that you are done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextVisitCard</name>
    <message>
        <source>A draft of the report is there. Read it, and say what to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are done. The panel can look at its scores together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For practice: nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How was the visit for you? Your answer stays on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed off. The report can be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan, and say what you need. Scoring opens that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer each of the panel a talk, within 24 hours of leaving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The debrief is held. Share the first draft of the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel has agreed. It waits for your signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel has the draft. Next the ward checks the facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward commented on the facts. Accept, or say why not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are done for now. Others have their turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are done. Say a few words on the ward, and keep the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your next visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your part: {done} of {total} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your visit today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoVisitCard</name>
    <message>
        <source>Governance plans visits. Yours comes here with a sync. Until then you can practise: nothing there is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join or create a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the trust’s share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise on an example ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits come through your trust’s shared folder. Join it, or practise first: nothing there is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can plan one. The panel gets it with its next sync.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>This note is full at {count} letters. All up to there is kept. Put the rest in a second note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this note: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back this note: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteMarks</name>
    <message>
        <source>Empty means now. Such as 10:40.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone helped me write this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agreed that we may use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteWriter</name>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names, initials or bed numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>1 figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 open action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 past visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet. Look it over first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions that come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past visits that come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{name}” would bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} past visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenActionsCard</name>
    <message>
        <source>And {count} more visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the actions of {ward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherRules</name>
    <message>
        <source>Hide other rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show other rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same answers by the other rating rules, without what the panel agreed. This is to compare. It changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under other rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherVisitsCard</name>
    <message>
        <source>See all {count} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your other visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OthersNote</name>
    <message>
        <source>For {services}: {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template is worded for {services} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer them all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some templates are not offered: they are not worded for {services}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Back to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my words and go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names, initials or bed numbers. Your words are safe as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone helped me to write this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who helped you?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>1 month old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} months old</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackPart</name>
    <message>
        <source>Both are kept, the later one is shown. Fill it once more to settle it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the pack from a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an empty sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is saved. The panel gets it with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet was read. Nothing is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pack yet. Governance or the panel lead fills it before the visit. You can go in without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people filled the pack at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we do not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the reading. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageDesk</name>
    <message>
        <source>Save the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is saved. Print it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the list of pages.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}, current page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}, {count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelChoice</name>
    <message>
        <source>A panel has one lead. Give the others another seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one person as panel lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy, who leads when the lead is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lived-experience reviewer is on this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was let in to the share yet. An administrator does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with lived experience wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can plan it all the same. The report will say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You want {wanted} people with lived experience. This panel has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Anybody on the panel may type in what a colleague wrote. The colleague stays the writer, and you are named as the typist. You will see their answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun by {typist}, not compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy words and pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was typed in and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sheet. You can carry on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody’s sheet can be typed in here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper counts the same as a laptop. Each sheet has its questions, room for words, and on its back whom to phone about a concern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this part…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is making the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose part?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose sheet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it opened again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason, such as: one page was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {name} (you)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>You have stopped. Your answers are saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfMaking</name>
    <message>
        <source>It is here: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this laptop opened {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneList</name>
    <message>
        <source>No numbers are kept on this laptop yet. Governance enters them from Home. Until then use the switchboard, or your paper card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneListCard</name>
    <message>
        <source>Ask governance to check it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {day}, {age}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance enters whom to phone. In danger, phone 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and check the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone list for concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check each number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhonesPage</name>
    <message>
        <source>A person, or the name of a team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or change a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you would dial it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance keeps this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on every laptop, also without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the list yet. In danger, phone 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone list for concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: senior manager on call, safeguarding lead, support for reviewers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {role} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them if a number is old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of {role} is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same role again replaces its number. Today counts as the day checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number in digits, as you would dial it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the role first, such as: senior manager on call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who answers the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked {day}, {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} is off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} is on the list, checked today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>Arrow keys move the frame, Shift with arrow keys make it larger or smaller. Escape takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame from {left} to {right} % across, {top} to {bottom} % down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoChoices</name>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete its picture for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this photo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this photo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this photo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back this photo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>Add a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black out the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blacked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut to the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut to the frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a frame on the photo first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a person or a name is on it, black it out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a person, a name or a screen on it? Draw a frame around it, then black it out. What is blacked out or cut away is gone for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are safe. You can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is working on the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit reads the photo. You can leave at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is here. It is not kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is saved on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is missing on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick both boxes to keep the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Add a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos for this question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is missing on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoWays</name>
    <message>
        <source>The photo is deleted. Its words stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Code of the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item of this visit has this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: FS12-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Only who wrote it can remove it, where it can still be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>1. Which ward or service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. When, and what kind of visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Who is on the panel?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Which questions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5. Who looks at what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6. By which rules is it rated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7. What is known of this service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7. What is known of this ward?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8. Why this visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow photos of places and things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never of people. The nurse in charge is asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 9 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These make a closed culture likelier. They are about the setting, not about people. “Unknown” counts as yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day, such as 9 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may leave this empty. The panel reads it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel gets it with its next sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an emergency: 2222 on site, 999 outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherent risk, known before the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet the nurse in charge. Ask about risk on the ward now, and where not to go. Tell patients who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known, so it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel is on the ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward was visited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then press this. It keeps the time, and opens scoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to phone about a concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{items} items, about {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanSummary</name>
    <message>
        <source>Change something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {code}, {site}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel: {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with lived experience wanted: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of places and things are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is planning it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions: {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated by: {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run by {provider}. It is not compared with our own services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the visit is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service is new. It will be added to the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ward is new. It will be added to the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} risk factors are unknown. They count as yes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PractiseCard</name>
    <message>
        <source>New to QVisit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it on an invented ward first. Nothing there is real.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing and conduct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intelligence pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this laptop alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking after you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {part} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done, passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now. Next: {part} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clock had been set back: look at the time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrepareStep</name>
    <message>
        <source>Not arrived yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: not done, passed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentWords</name>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is looking whether these words fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that unlock QVisit now, or the code of your recovery card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words that unlock QVisit now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your present words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it as a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{zoom}, fit the width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>A service or place that is public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision on the ward’s comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names or numbers found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Praised by name, and they agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for a rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary in the panel’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role of somebody who must act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward’s comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom you could not hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a way was not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bed or room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a full date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hospital number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an NHS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an exact age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Read each. The choice is recorded, the words are not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Lock QVisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, on this laptop. QVisit {version}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>{done} of {total} answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishCard</name>
    <message>
        <source>It is not signed off yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the share is there: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list of reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that publishing fetches from the share: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos whose pictures are gone: {number}. This version has the words of these alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish it again, as version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish to the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish without photos that cannot be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published. People can read it in the share’s Reports folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamps or the list of reports wait for the share. The next sync writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of reports could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report has their words alone. The pictures may be deleted after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being written to the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} still holds words that were removed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn. A file of it is missing or altered, and does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn. Each of its pages says so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn. Its pages are stamped at the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishedDocuments</name>
    <message>
        <source>A document that this visit holds nothing for is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is published with the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the visit report go:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishingLine</name>
    <message>
        <source>Fetching photos from the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops after these photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops after this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making: {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are being written: it goes on to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to the share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidget</name>
    <message>
        <source>Sign these ratings?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign each rating with its reasons. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Add my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag it  F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged  F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks it to come back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My words ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the flag away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsChoice</name>
    <message>
        <source>Set of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some questions are not worded for {services}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what is asked in the list below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask them all the same: {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may add: {titles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{summary} {questions}, about {time} for one person alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens your settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>current page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>Not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel judges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatingForm</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a rating first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the five key questions first. The visit is joined from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score gives this rating. Judge what you saw against these words, and write why. Nobody can pass a cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead can record a rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record this rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: FS10-3, FS12-1. A score alone never gives the best rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules give {rating}. The panel may go down freely, or up by one step with a reason; governance must approve that. Nobody can pass a cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules give: {rating}. The panel can set none until that changes. Deal with the concern, or answer more items. All answers are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off, so its ratings stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rating to set yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows it? Codes of at least two items, found in different ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the panel does not take the rating that the rules give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why: what you saw that fits these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {characteristics}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatingStep</name>
    <message>
        <source>Environmental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never changes the rating. Safety comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead can record a rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit internal rating, not a CQC rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off. These ratings are final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sustainability, apart from the rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync. The ratings here may change then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five key questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rating cannot be worked out here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole visit: {rating}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read along. {name} leads this panel and records them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {possible} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points}, too few markers to score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Check the speaker or the headphones. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound came out of this computer. Everything else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice of this computer did not answer. Everything else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no program that plays sound. Ask IT for one; everything else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no voice installed. Ask IT for one; everything else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays silent, ask IT about the voice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadButton</name>
    <message>
        <source>Others can hear it too. Think of headphones on a ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadersCard</name>
    <message>
        <source>Governance lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name {name}: {duty}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in governance can be named yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak-up guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead of a visit always may. Name people in governance here. Nobody who is an administrator can be named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may be handed protected disclosures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is handed no more disclosures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may be handed disclosures from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>Blue tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep things still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sliding, fading or blinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>A day, such as 9 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Induction done: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Induction: not said yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice visit done: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice visit: not done yet. You find one on Home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was your induction?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is your buddy today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day, such as 9 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>A legal hold keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person could be identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public inquiry, the police or a coroner may need a visit as it is. While a hold stands nothing of it is removed, on any laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers, notes and reports never leave the record by themselves. You see what goes and what stays before you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As long as the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies on laptops outside governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coroner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days after the report reached them. 0 keeps them. Governance keeps everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision on the ward’s comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due for removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due for removal: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each reviewer’s own answers and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody can read it in the record. Write no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody on the visit can read it. Write no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of {visit} is kept from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {number}. The first {shown} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long we keep what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for the whole trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. Every laptop knows it from its next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the hold on {visit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the hold on {visit}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift this hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of a concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through all visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at {done} of {total} old visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through {done} of {total} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months after the sign-off. What the panel agreed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hold was ever placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names or numbers found that nobody has chosen about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can make it again: the answers are over their time limit. Withdraw it, and take its file off the share by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the report: {visit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other holds stay. Lifting it removes nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own answers and notes are over their time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public inquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish it again: the new version and the old one are made without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published reports that still hold removed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit looks through every version of every text that governance may read. It finds much, and not everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the words with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the {what} of {visit}, for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove these words of {name} for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed here. The next sync removes it everywhere and tells its author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed here. The next sync removes it on every laptop. Changes: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports and actions are over their time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what goes: {visit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as a reference number. Write no names of patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary in the panel’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The concern stays open as it is. This is left of it, for ever: “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold is being lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold is being placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold is lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest {shown} of {number} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published report, version {number}, is not altered: publish it again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limits are being kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward’s comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words were removed from the record after these reports were published. In their files people can still read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no visit on this laptop yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop is governance’s: it keeps everything until its time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those are the words of {people} reviewers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which rule are they removed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the report is first published, then they go by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each person scored and noted stays on this laptop as governance keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes, on every laptop: {counted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes: all words of this text, in {number} versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes: all words of this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays: that it was written, by whom and when, and that you removed it. The author is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays: the plan, the sign-off with its ratings, and that each thing was written, by whom and when. Published files in the Reports folder are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays: what the panel agreed, its findings, ratings and actions, the report, and that each answer was given, by whom and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom you could not hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that may tell who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of days, 0 to 3650.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of months, 1 to 1200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of years, 1 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason, such as: the inquest ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason, such as: a claim against the trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years after the sign-off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, lift it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You led this panel, so somebody else in governance publishes it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{placed}. Lifted {by}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}. Removed {by}. Changes: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}. Signed off on {signed}, due since {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visit}: version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{visit}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}, {visit}, by {name} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}. An earlier version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>Legal holds, how long we keep what, what is due for removal, and words that may tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Ask a governance lead if something must be kept, or must go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance keeps the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept, what goes, and what a legal hold keeps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverCard</name>
    <message>
        <source>11 groups of 5 letters and digits. It is kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All administrators’ laptops are lost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code from the printed sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also lets answers from lost laptops reach those who may read them. You see no answers by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes this laptop an administrator’s. Everyone on the share sees that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code of the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is being used. This can take a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code of the share was printed when the share was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>28 letters and digits. Spaces and small letters do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code on your recovery card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code from your card first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Make a new recovery card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the new card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card opens your profile if you forget your words. A new card makes the old one useless. Keep it where you keep other important papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>A reminder to paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into an email or a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words for {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overdue, or due in the next 2 weeks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovedBar</name>
    <message>
        <source>And {number} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back to this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance keeps the trust’s record and the published report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance removed words of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you wrote it, and when, stays in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan and the sign-off with its ratings are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reviewers’ own answers were removed under a time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel agreed is kept, and so is the published report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel agreed was removed under a time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} of {day}: {rule}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPrivacy</name>
    <message>
        <source>It cannot be signed before you chose about what is certain: that is first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is certain, so it can be signed all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportState</name>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some documents could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the documents go?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportVersions</name>
    <message>
        <source>Withdraw version {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDesk</name>
    <message>
        <source>For the others it is a new laptop of yours. Ask to be let in again, on the Sync page. You can score until then; nothing you write is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s profile is on this laptop again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>1. Which backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. What opens it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 letters and digits. Spaces and small letters do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lost laptop is not lost work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code on the recovery card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name ends in .qvisitbackup. It may lie on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new laptop too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open QVisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise what it lacks is added to it, and nothing is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is looking at the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is restoring the backup. This can take some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code on the card of that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile on this laptop is damaged: make it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what opens the backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is newer on this laptop stays. What it lacks is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on as yourself, and ask to be let in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, made {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskChooser</name>
    <message>
        <source>1 Negligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Rare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Almost certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Catastrophic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad would it be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk if nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskQuestion</name>
    <message>
        <source>Ask me later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is anyone at risk now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be about the person in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as a concern with 3 steps. Nobody has been told yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is safety-critical. Say yes also if somebody may have been hurt, or says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, or maybe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskRow</name>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have used services, or cared for someone who has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I lead the visit and the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I look after laptops and the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I plan, sign off and publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I score and talk with people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lived-experience reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer ticked: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you do on visits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may hold governance, administrator and lead together. You can never sign off your own visit. An administrator checks this when you join the share.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RootCodeCard</name>
    <message>
        <source>It is printed and put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code of the share: shown once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and print this now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a card to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card first. The code is shown only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it you begin again if all administrators’ laptops are lost. It opens all but protected disclosures. QVisit does not keep it: somebody who is no administrator keeps the print.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesChoice</name>
    <message>
        <source>Rating rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold for the whole visit. All are internal ratings, never CQC ratings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesRow</name>
    <message>
        <source>Whole visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreEnd</name>
    <message>
        <source>You are done. Your answers are saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreList</name>
    <message>
        <source>Taken back: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}, saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreNotes</name>
    <message>
        <source>Note saved on {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreView</name>
    <message>
        <source>Help and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreWays</name>
    <message>
        <source>Every question is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question here is safety-critical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question holds these words. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is flagged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoringChoices</name>
    <message>
        <source>Answer with single keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As my role suggests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the words of an answer, one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy words in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else it has easy words and a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on by itself after an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a visit opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M, P, N and 1 to 4. Turn this off if you use voice control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short sentences, with pictures and hard words explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard words, one question at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next question comes when yours is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionsPane</name>
    <message>
        <source>A note for later, about anything. Key Ctrl+J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About your visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’m done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jots to sort: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows one question at a time, in large words. Key Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk with someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who you heard and how you looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your jots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>How?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit sends nothing: you do. Bank holidays count as working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 12 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: ward manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom? A role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to which role it went.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source> ({count} days ago)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>- {aim} Due {due}{late}. Visit of {visit}, A{number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change in the backup was altered after it was written. It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change was not signed before the backup was made. You see it here, but others cannot get it from here. If that laptop still works, sync it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document was saved there before. The visit itself is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 older text from a backup is kept beside a newer one. Look at it under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo has not come here yet. It comes with a sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo of this report could not be fetched from the share. Nothing was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 text may tell who somebody is, so nothing was sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing stands against this pack. Nothing of it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A buddy is somebody else. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cap stops this rating. The panel cannot go past it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cap that came after the panel&apos;s agreement holds it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate cannot be read: {name}. What you wrote is safe. Sync, and tell your administrator if this comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change does not follow the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change has half of its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is larger than QVisit accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is not written as QVisit writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was altered after it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character is written in a way that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A concern of this visit is not confirmed yet, so the level cannot be lowered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of this profile has written to the share, so this one goes on as a new laptop of yours. Nothing is lost. If you did not copy it, tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of this profile has written to the share. Everything you wrote is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count in it runs far ahead of everything that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure counts for more with both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was not passed on: it is not what its laptop wrote, or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was not passed on: something else has its name where it should go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fingerprint has 4 groups of 4 letters and digits, such as 7K3M-92QD-X0VT-4HBC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first name or another name is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guard against altering saved work is missing: {what}. What is there is checked below. Tell support: somebody has opened this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A laptop that nobody let in has put files there. They were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal hold keeps everything of this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lived-experience reviewer graded {sign} serious. One voice is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A membership file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A membership file is larger than QVisit accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name before a colon must be plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer QVisit has used this profile. Your saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer QVisit made this sheet. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer QVisit wrote part of this visit, so it cannot be signed off here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer QVisit wrote part of this visit. Update QVisit, then sign off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer QVisit wrote the backup {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack has counts only. Delete this column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for each concern: what was seen, who was told, and its clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page was altered or damaged on the disk: {what}. {safe} {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A panel has one lead. Nothing was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file holds less than the file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file is not written as QVisit writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file needs a newer QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file was altered, or is not whole yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo on the share is another one than was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo on the share is larger than any that QVisit keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo on the share is not whole yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo was altered on the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A published file is not as QVisit makes reports, so no stamp can be put on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raised rating needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raised rating needs approval by governance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rating that the panel judges needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery code has 28 letters and digits, in 7 groups of 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request to join was altered or is for another share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row in {table} points to one that is not there. What you wrote is safe. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second document begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table or list in the file is damaged: {what}. {safe} {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template is a short text. Check that this is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text begins with a sign that has a special meaning here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value beginning with &amp; or * points to another place. QVisit does not follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value begins with !, which has a special meaning here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view came late, or somebody asked for it. The panel agrees again in Debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions of visit {visit} are listed otherwise than in its record. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 more word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line “escalate: [nurse_in_charge, …]”, whom to tell first at its front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line “picture: …” to the section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line “say_aloud: …” with the words to say to the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a section for it, or name it in “not_covered”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item with “key_question: {question}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add its method or its section to a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words such as “You can say no” or “You do not have to answer”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add {count} more words.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add “shares”, so that visitors can divide it among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from the backup. Changes: {changes}. Unfinished texts: {drafts}. Templates: {templates}. Photos: {files}. What was newer here has stayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding what is missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators have no part in disclosures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree one on a visit&apos;s Actions page first, or sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All easy words together have a reading age of {age}. The most is {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is safe here. Look at them on the sync page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this visit that you may read is on this laptop already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other visits are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the panel agreed, with reasons and counts. It names nobody on the ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was shown as saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values in a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator can let it in as another laptop of theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator can let it in for everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator withdrew this laptop. What it wrote before is kept and counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another administrator can, or you on another laptop of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a governance lead of your trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a governance lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the template to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask governance to approve it, or keep the capped rating for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its person to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one of them to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one thing here, and make a second item for the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask one thing. Make a second item for a second question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask so that yes and no are equally easy to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask support for permission to write there, then start QVisit again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the panel lead to choose one, then sign off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what the reviewer sees or hears, such as “Do people have …?”. Words to a patient belong in “say_aloud”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your administrator. They can let you in again with a new profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your trust&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked only when {condition}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the last visit, on {day}, there was not enough evidence of its culture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it with one of {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with our sheet, and paste values only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with our sheet: “Save an empty sheet”, or qvisit visit pack-template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both boxes must be ticked before a colleague can score here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both boxes must be ticked before a photo is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing lists up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this rule, or the order of the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name, close it in other programs, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its spelling, or take the line out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the four numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spaces at its start, its colon and its quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the section&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check them and try again. {ways_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your record: under Settings, or with qvisit verify. It says what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking signatures and photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a darker one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that ends in .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on a stick or on a shared drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on this laptop&apos;s own disk. Sharing is done on the Sync page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a larger file of the logo. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plainer file of the logo. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller file of the logo. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder: qvisit demo --out FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or type the fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make room, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, such as your desktop, and save the card again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one person who may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it once more. All you wrote is safe on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the four levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the pictures that come with QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that person from the list, or use another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the capped rating or a lower one. Write your view in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that came back from the ward. It ends in .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that your administrator named, on the sync page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the next rating up, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what it is about from the list. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {least} or more, or leave the level as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close QVisit and start it again. If this comes back, tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close QVisit, start it again, and do the last step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed-culture signs: not enough evidence. This is not “no concern”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with a file that came with QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with a version of the same template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the file with the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaints are answered poorly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from your recovery card. Spaces, hyphens and capitals do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its values into our sheet, and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cell, and paste it again as a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying your record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or leave it out: it can be added later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted answers of visit {visit} differ from its record. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM item_results WHERE visit = ? AND person = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM item_results WHERE visit = ? AND person = ? AND template = ? AND item = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM sealed_sections WHERE stream = ? AND key_id = ? AND device = ? AND number = ? AND pack_hash = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal with the concern, or answer more items. All answers are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one of the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the line and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the rows that are empty or not needed, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them, or move them under a heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe what you see in a note. Governance can allow photos when planning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “{prefix}:{known}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not delete it. Restore your last backup as a new profile, where profiles are chosen. Then tell support: most of this one can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doesn’t apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each reviewer’s own answers and notes, and what is held back. Never published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each reviewer’s own answers and notes, to sort and filter. Never published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editable report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded and measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete large files, then do the last step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody can read it in the list of reports. Say it without names or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who works on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the backup was here already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you wrote is safe on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you wrote is safe. Make room on its disk, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel could not work this out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factual accuracy form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few people from outside come: advocates, visitors or commissioners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, or delete the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, or make it shorter. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings of visit {visit} are listed otherwise than in its record. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings, actions, agreed values and scores, with every column explained. Nobody’s own answer stands in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First words to read out before the panel leaves: no ratings, no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up a visit to the same ward. Nothing was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each choice its own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each item its own code. Never reuse a code for a new question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each level its own title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each person one role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each point its own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each section its own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each set its own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each share its own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to items of different methods, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one person the role panel_lead, and everybody else another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the item a new code, and list the old one under “withdrawn”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the item a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new question its own code, or take it off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new text a new version number, then install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance annex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance annex in a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance approved that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance can add you to the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance said that somebody else leads this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance should know of it by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heightened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I did not see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a colleague waits to be let in, an administrator compares their six words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a person, a name or a screen is on it, crop it or black it out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it could point to a person, write “fewer than 5”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is another laptop of theirs, say whose it is. If not, find out who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something speaks against it, score no further and tell the panel lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the folder was moved, move it back. QVisit has deleted nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the shared folder {folder} something else has the name {name}. A folder, a file or a link stands where QVisit has to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the shared folder {folder} the file {name} is open on somebody’s computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this report, 1 text may tell who somebody is. Nothing was signed or published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In this report, {count} texts may tell who somebody is. Nothing was signed or published.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Inherent risk is {height}: {counted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest QVisit on this laptop, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest QVisit, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it about a person? Then take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can become: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be made again just as it was: publish the report again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts if governance signs off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has 55 letters and digits, in 11 groups of 5. Copy it from the printed sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has at most 5 MB. Begin with our sheet, and paste values only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a number that tells who somebody is. Ask for it without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds words of a laptop that nobody let in yet. The rest of it was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as the record stands on this laptop now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as the record stood once. 1 change came since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is as the record stood once. {count} changes came since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is of no action of this ward that QVisit knows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open: talk about it in Debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early to say that it lasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes these: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with the words, or the recovery card, of the day it was made. Check them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the next version of the report. Say it without names or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the report, for good. Say it without names or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was altered, or is from another record, or rests on what this laptop does not have. Sync and try again, or ask on the laptop where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was handed over already, or is not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was handed over, so its words are no longer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened. The rest was fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was published on {when} and is the current version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was published on {when} and superseded by version {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was published on {when} and withdrawn on {gone}, because: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answers are over their time limit, so nobody can make it again. Take the file from a backup of the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contrast with white is {contrast}: dark enough for words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its person can begin a new profile and ask with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its report was withdrawn. It may have to be looked at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’d rather not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join it, or choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just under {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one entry for each service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what the panel needs, and leave the rest out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {version}. A new version means new content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it in as a new person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of concern at the last visit, on {day}: {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that begin with % are not used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List it under “withdrawn” with its words and the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what can be chosen, each with “id” and “text”, or choose another scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both times, and put right the one that is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list: qvisit visit concern list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list: qvisit visit theme list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the visit again, then sign off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is listed on the report step, and choose for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a backslash in quotes, and write the character itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the sheet that was printed when this share was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty folder there, and choose that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make both the same, or give one a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it safe. In an emergency 2222 on site. For a crime or risk to life 999. Stay with the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, and see that the backup can be read. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room or choose another folder, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the hardest questions shorter, with shorter words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make two sentences of it, or take words out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management is weak, or has changed a lot in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many people know these words. Please choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many staff are agency or bank, or many posts are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met: it is done, and it can be shown. Partly: it has begun, or holds for some people. Not met: it is not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one fingerprint stands in this file, so it was put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one lived-experience reviewer has a note on {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move sections or methods between shares, or divide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file with text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder with files such as a.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name somebody on the panel who does not lead it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the earlier file of the same template after --previous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name them as they were, and try again. Or: {ours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name two versions of the same template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No concern seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document of the record on this laptop has this fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft was shared yet. The panel lead shares one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fingerprint stands in this file, as far as it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item answers the key question {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item of this key question has an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key question is Inadequate and at most one is Requires improvement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No laptop of governance has said yet that it has all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No laptop of this name was let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No laptop of those people takes part in the share now, so it stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lived-experience reviewer has a note on {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lived-experience reviewer is on this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other item has “compares: {compares}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper sheet is open here, so there is nothing to confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report of this visit is published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score ({counts})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No section covers regulation {regulation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No share holds the item, so nobody would ask it ({method}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such action is agreed on this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has been told of this concern yet, so nobody can have confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed this concern yet, so it cannot be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said here that you type what this person wrote on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said that it is completed, so nothing can be assured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody may write another reviewer&apos;s answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name is a lived-experience reviewer of this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this name was let in before, so it cannot be another laptop of theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was let in or withdrawn by it. If you do not know of it, ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with this name waits to be let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these was done: {first}; {second}; {third}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all that others wrote could be passed on. {why} {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough evidence: {answered}. A rating needs {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough ways of looking. {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one of the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not rated: {n} of {all} key questions have no rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not so easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not so good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the person in charge here: it may be about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but the version changed since {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else has changed. Answer the question again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Look at the list of your answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Open the visit again and look at your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Open the visit again and look at your talks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Plan the follow-up once the panel has held its debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is agreed on this item yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Ask your administrator to look at the folder, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Ask your administrator to look at the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Install the newest QVisit, then open the visit again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Install the newest QVisit, then sign off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. It is read at the next sync. If the folder is a synced drive, let it finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Sync, and QVisit does it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: that laptop still has it. Ask its person to sync at the same place again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: the laptop that wrote it still has it. Ask its person to sync, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: the words are still here. Please split them into two notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written here. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it leaves this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this visit is due for removal now. Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. A backup’s name ends in .qvisitbackup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another backup, or copy this one again from where you keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. If it is of another laptop of yours, type its words, or the code on its recovery card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newest QVisit on this laptop, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Lock QVisit, then restore it where profiles are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Look at: qvisit records holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept. Choose a JPEG or PNG. Phones call it “most compatible”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept. Choose the photo itself, not its small preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept. Copy it from the camera again, or take another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept. Is the camera or stick still plugged in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept. Take the photo again with the camera set to a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read or written. Choose your own trust&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. Look at the notes at the debrief, and say whose you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed. Leave the id out to see the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved there. The visit itself is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was typed for this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On it the ward says which facts in the draft are wrong or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ward people join as visitors, or for lived experience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One HTML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key question is Inadequate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for the ward team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One profile has one share. Begin another profile for another trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing is missing. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator may let laptops in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator may say which laptops take part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance looks after published reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance looks through everybody&apos;s words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance makes committee papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance may change the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance may publish templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance may read reviewers&apos; own answers, and only after the debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance may say whether an action is assured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance removes what is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance writes in the Reports folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people in governance who are no administrators may read disclosures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people on this visit&apos;s panel can confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people on this visit&apos;s panel may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people on this visit&apos;s panel, or governance, may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people on this visit’s panel can lend their laptop for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only somebody in governance who was not on the panel can sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the fingerprint was checked. It says which document this is, not whether words in it were changed: for that, check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the fingerprint was checked. Whether words in this file were changed was not: QVisit compares the files of published versions alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the fingerprint was checked. Whether words in this file were changed was not: it cannot be made again here to compare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the newest version of a report can be amended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel and governance work with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead of this visit may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead of this visit may let a laptop in for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead of this visit, or governance, may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead, the buddy or governance may record this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the person who raised the concern, the panel lead of this visit, or governance, may write down who was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the person who wrote it may change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only they themselves, or the panel lead for them, may say this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only they themselves, or the panel lead, may say this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only they themselves, the panel lead or governance may name a buddy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who wrote it, the panel lead or governance may choose about these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {who} may write this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Excel, save it again as .xlsx, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Excel, save it as .xlsx without a password, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a text editor and save it with the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that profile. Then add the backup to it: under Settings, Backup and check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ward that it was made for, and bring it in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or the director on call. A safeguarding referral is made. Police if a crime may have happened. Commissioner or ICB. For a child, the designated officer. Ask for records, CCTV and body-worn video to be kept. Do not copy them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs, spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others&apos; scores stay hidden until everyone is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, tagged, to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the visit out of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of what this report rests on has not arrived on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are less able to speak up, or less likely to be believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are placed away from home or family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People depend on staff for basic needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on the ward, their families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People stay for months or years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone the speak-up guardian, or open the real visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone the speak-up guardian, or use your trust&apos;s own way to speak up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos are not allowed on this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that this report shows are not on this laptop, so it cannot be made again just as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it with the sustainability markers: they ask the manager for figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan this visit in the window, where you choose the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this. Everything saved so far is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign off the quality visit to {ward}, {code}, of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell us how far each is, and what shows it. If one cannot be done, say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait 1 second, then try again. Your saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Please wait {count} seconds, then try again. Your saved work is safe.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Please write no names or numbers of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “All is typed: compare it”, at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Type what somebody wrote on paper” under Prepare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private talk with patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish it again: it is made without them then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it right in the file, then add the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its rows together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the rest into “hint_easy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the text in quotes, or line it up with the lines around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit cannot find its files in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit cannot keep your work in {folder}. {reason} Files that QVisit is writing can be damaged there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit did not put {what} into the file. What is there is checked below. Tell support: somebody has opened this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit does not know in which folder the share is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit does not know the framework of the tag “{tag}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit does not know this heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit has no rating rules called {typed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is already open for this person on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit makes no document called {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit may not write in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit may not write in {folder}. {safe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit needs a name to call you by, and what you do on visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit on that laptop is too old. Update it, then ask again there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quite a lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks would make it one person’s words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the version. A published version never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rather not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the sheet again, and look at the rows once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read them your six words, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation {regulation} is not covered, as “not_covered” says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaking the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the number, or say that it is not about a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it where profiles are chosen, as a profile of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore your last good backup as a new profile, and tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictive practice is part of the service, such as seclusion or locked doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `make demo` to see a visit without a screen, or use the command line: qvisit --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT envelope, salt, payload FROM changes WHERE stream = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT key FROM stream_keys WHERE stream = ? AND key_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT key_id, device FROM grants WHERE stream = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT row, stream, kind, number, id, envelope, salt, payload FROM changes WHERE row &gt; ? AND row &lt;= ? AND own = 1 ORDER BY row LIMIT ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample of records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it again as “CSV UTF-8”, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .xlsx, without macros, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the logo as a PNG, then choose that. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say by which day there is news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in it what changed and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in plain words what several people said, or what the panel saw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the debrief what you would have added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in your own words what several people said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in shorter sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in two sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in your own words, so that nobody can be known by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in {most} or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say its code, as it stands in: qvisit visit list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say its number, such as A2, as it stands in: qvisit actions list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say more of its id, as it stands in: qvisit visit way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say one of them with --version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say report, a finding such as F1, an item&apos;s code, or a section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that it is not about a person, or why it stays; or ask who wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the folder with --share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the numbers as they are listed, or: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the visit&apos;s id, as it stands in the list: qvisit visit list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what good looks like, what counts as evidence, and what is not met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is done about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the picture shows in one short sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what was learned: a stopped action needs a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you saw: it needs evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one with --data, or start the window: qvisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which role answers, such as ward manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why in a few words. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it cannot be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring is closed, so scores stand as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring is over, so nobody new can be let in for this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring is over. What a colleague saw can be said in the debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen readers, telephones, large words, dark screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section “{title}” is new, with {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section “{title}” is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See resources/frameworks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it still asks the same; if it does not, give it a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a new sheet, and ask for the answers in its last three columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the draft again, under its next number. Then send that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short notice or unannounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short sentences with pictures, at most 8 pages. No easy-read user has checked it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of your work on it has not left this laptop yet. Sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else wrote this comment, so only they can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody in governance signs it off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody took the lead of this panel. Governance says first whether that stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody would sit on this panel twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone is at risk now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something new came in since you looked at this visit. Nothing was signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was changed here since you read the sheet. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into two templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff are closely connected, or the same group has worked together for very long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff do not have regular supervision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staffing at night or at weekends is very different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start each entry on its own line with a dash and a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the window once to make one: qvisit --data FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: the emergency bag in the clinic room, its seal is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary as one table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary for other systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for patients, staff and visitors. Agree whether the visit goes on. Tell the person who spoke what happens next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync again later. If it stays here, tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync with the share, or look at the list: qvisit visit list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync, then look at the list of laptops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync, then publish again. If it stays so, publish without them: the report has their words alone then, and the pictures may be deleted after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync, then try again. Everything written so far is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync: other laptops may have it. If not, restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away by hand. The list says that it must not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or move it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out. A pack has counts only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of their conditions out, so that one of them is asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the file from a backup of the share, or publish the report again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the line out, or choose the scale LEVEL4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the line out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these lines out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this condition out, or name another item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this line out, or change the kind of the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this line out, or change “rated_by”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this line out, or check its spelling and its indent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “of”, “at_least” and “none_below” out of it, or add a rule without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk with advocates, chaplains, volunteers or commissioners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk with carers and families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk with staff, alone and of mixed grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell somebody who can act and record who confirmed it. Your reason is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the panel lead before you leave. The visit goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the panel lead what you would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them the same day, by phone or in person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template {template} {version} is installed already with other words. The installed one is kept, and visits scored with it are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template {template} {version} is not the one that was published. Answers given to it are safe. Tell governance, who can publish it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanks, the rating and why, what to keep doing, what will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not open this backup. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That laptop has not asked to join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That laptop is let in for everything already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That laptop says it belongs to a person who was let in already. It was not let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That laptop was withdrawn, so it cannot be let in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is yet to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That visit was to {ward_name} ({ward_code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers of {item} do not answer “text_easy”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be read into {folder}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written whole to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {name} is not whole, or was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card could not be saved as {path}. Nothing else has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of its facts by the ward is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has a new meaning: {known} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is also in “{where}”, but differs in {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was withdrawn in an earlier version and is used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes are listed by: qvisit debrief list VISIT --all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content changed, but version {version} does not come after {before}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in {folder} does not open with this profile&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in {folder} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day or the type of the visit is not one that QVisit knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The debrief is finished, so scores stand as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The debrief is finished, so the panel stands as it was. Their answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directorate should know of it by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {folder} did not answer. {safe} The last step was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. {safe} The last step was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was not sent to the ward yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read to its end. Some of its pages are damaged. {safe} {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file goes too deep or has too many parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has two parts about one subject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is as QVisit wrote it, before it was stamped that it no longer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is exactly as QVisit makes it of the record where the photos are not at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is exactly as QVisit makes it of the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is exactly as QVisit wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than any that QVisit writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {known} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a pack that this QVisit can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not saved as UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not whole yet, or was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is shorter or longer than it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is shorter than it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file needs a newer QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file stands in a place where it does not belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written by the laptop whose name it bears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} could not be written. The visit itself is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint is right, but this is not the file that QVisit makes of the record. Somebody changed it, a program saved it anew, or another version of QVisit made it. Which of these, and what of its words is still so, was not checked. Save the document again from the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another QVisit share, not to yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} holds other files. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is empty or is not a QVisit share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is not there, so no backup was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is where QVisit keeps somebody&apos;s own work. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headings are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item earns no points, but its weight is {weight}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is safety-critical, and nobody is named to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is safety-critical, but its weight is {weight}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items of “{title}” stand in another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this profile is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last rule of “aggregation” must fit always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step was not saved, because it did not follow the one before it. All that was shown as saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of this file cannot be read. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level by the rules stands until you write why it should be another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows visit {visit} otherwise than its record. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lists of 1 visit were remade from the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The lists of {count} visits were remade from the record.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The lists show visit {visit}, which is not here. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} points outside the share, or does not fit every system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other documents can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages cannot be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel arrived long ago. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel can agree once everyone is done, or the lead has closed scoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel can raise a rating by one step only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel cannot leave before it arrived. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel has not finished its debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel has not finished scoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel has not judged it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel judges {name} against the rating characteristics, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead can close scoring with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead closed scoring, so scores stand as they are. Yours are kept and count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead lowered the level from {before} to {after}. {reason} {approval}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead lowered the level to {level}, but the rules give more since then, so {stands} stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead phones. The visit pauses until you agree to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel of visit {visit} is listed otherwise than in its record. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel raised the level from {before} to {after}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is as it was. Draw a larger frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo needs a few words that say what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was not read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice ward is for one person. Lock QVisit: your colleague can begin as a new person and practise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published report is version {number}: use that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published report of this visit was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published report stands, on the share: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rating cannot be set yet: it is paused or lacks evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ratings and their reasons stand there under Sign off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is safe. Remake the lists: under Settings, or with qvisit rebuild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record names {path}, which is no place for this report, or which another report has. QVisit left it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register has no person called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register has no ward with the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register has {count} people called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report changed after the draft was shared. Nothing was marked as sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report in a format that only grows and is documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reports of single visits are under Report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reviewers&apos; own answers were removed under a time limit, so this cannot be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules give less since the panel agreed. It can raise by one step only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as one long table, to be laid below those of other visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same report in one file for any browser. It needs no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same report in words of 16 points and more, never in narrow columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The section has no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sections stand in another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentences of “say_aloud” have {mean} words on average. The most is {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share was made by a newer QVisit, or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share “{share}” takes {minutes} minutes. A share takes {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share “{title}” changed: {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share “{title}” is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share “{title}” is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share&apos;s root certificate was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared folder {folder} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared folder {folder} cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared folder {folder} did not take the file {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared folder {folder} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared folder {folder} is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share’s root certificate cannot be read. What you wrote is safe. Restore a backup as a new profile, and tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{name}” is missing. Nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature under changes {first} to {last} of a laptop does not fit. All other changes are safe. Tell your administrator: it is in {stream}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six words differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “{tag}” belongs to no framework.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is too long to be sent to other laptops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template takes {estimate} minutes and has no shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template was not published. Something in it is to be put right first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template was not used. It is far larger than any template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template was not used.{where} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version before is of another template: “{template}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is capped at {rating} because the closed-culture concern level is {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is capped at {rating} because {items} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is joined from what the panel judges for the five key questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is not signed off yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off, so its panel stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off, so its plan stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off, so its record stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off, so its report stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off: only the words of this finding can be put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit report holds what the panel agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit report is for everybody, once it is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit to {ward} is not agreed yet, so nothing follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wall of the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward manager, with the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward manager, with the draft; whoever edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward stands alone and has little contact with other teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward’s check of the facts is not over. Nothing was signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole report to edit. A draft ends with a table for the ward’s comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of a change are not those it was signed with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of this stay: the right to do other things rests on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The written immediate-concern note. The ward or governance writes the incident report. The trust considers duty of candour and telling CQC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {most} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are words in a column without a heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a QVisit share in {folder} already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character here that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a colon inside a text here, or the spaces at the start of the line are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile in {folder} already. It has not been touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tab here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile in {data}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no requirement {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row {names}. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet called {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such earlier answer to {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme {number}. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody here to whom this can be handed. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not just one laptop called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to rate yet: scores stay hidden until everyone is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to report yet: scores stay hidden until everyone is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was a large change lately, such as a move, a merger or a new patient group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These actions were agreed with you after a quality visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the words of this profile. Your saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These columns differ from what stands here and are not read: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These columns were renamed or taken out: {names}. Nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are short. Add 1 more word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are too easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words do not open this profile now. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words may be about a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words may be about a person. Look before you take them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are done, so their scores stand as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are on this panel already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are read as soon as that laptop is let in. You need do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said it themselves, so only they can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This CSV file is damaged. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This QVisit does not know the rating rules {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action cannot be agreed yet. It lacks: {lacking}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action is “{now}”, so it cannot become “{then}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action needs a quality and equality impact assessment first: write its reference, and the day on which it was cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action of an earlier visit is not among those to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action stands in the sheet twice. The first row counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup belongs to another trust’s share. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is of another profile: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup of {name} does not open with this profile’s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This colour is too pale: its contrast with white is {contrast}, and words need {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column may hold something about a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comment is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day cannot be right: it has not come yet, or it is before the draft was shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not belong among a reviewer&apos;s answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not belong in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not belong to a visit&apos;s shared record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not say how your hospital numbers are written. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft was shared after that day, so it cannot have gone to the ward on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has {megabytes} MB. QVisit reads photos of up to {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds macros, which are programs. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than any document that QVisit makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is locked with a password. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no PNG or JPEG that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a photo that QVisit can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not as Excel writes it. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large for a sheet. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file says who takes part. It is not whole yet, or was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file says who takes part. It needs a newer QVisit, or is not what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file unpacks to more than a sheet can hold. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is synchronised by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This heading stands there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds an NHS number, so it is not saved as part of the visit yet. Your words are safe on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a formula, which QVisit never works out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice visit, so nothing can be handed over. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an NHS number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an old Excel file, or one with a password. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is easy to guess. Four different words work well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither an Excel sheet nor a CSV file. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Excel sheet, or a damaged one. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no colour that we can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no day, or one that has not come yet. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no fingerprint, and no file that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a recovery code of a share, or a letter in it is wrong. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a sheet of actions from QVisit. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an Excel sheet. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of the four ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the file that QVisit wrote: it was altered, or saved anew by another program. Take the one in the share’s Reports folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one person’s own sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the laptop that you are using, so you cannot withdraw it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the recovery code of another share, not of this one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the second Watch in a row on a ward with high inherent risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the panel agreed. Ask the panel lead to write it again without the words, then remove the version before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {count} letters long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has no room to take along what others wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has no {what} called {typed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has not been let in, or claims to be somebody else&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop knows no visit {visit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop knows no ward {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was let in for another visit, or not by who leads this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was withdrawn, and this came after the last of it that counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was withdrawn, so nothing that it says of laptops counts. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was withdrawn. What it wrote after that is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop wrote two files with one number: somebody copied its profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s files do not follow each other. What is in this one was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s own key store did not open the profile. Your saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop’s clock is before the time of your arrival. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lets nobody in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line does not fit the lines before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may tell who somebody is. Nothing was opened for amendment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs another look: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note has {length} characters; one note holds {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is not among yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has not taken the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not a lived-experience reviewer of this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is damaged, or was not copied whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is not on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is put together in a way that no camera uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has {pixels} million pixels, too many to open safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too small to be seen on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too small to show anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture stays too large, however small it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture would fill the memory, so QVisit did not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile belongs to a share already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile belongs to no share yet. Everything you wrote is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile cannot be opened in this way. Your saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile does not know where its share is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reason may tell who somebody is. Nothing was signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reason may tell who somebody is. Nothing was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is not published yet, so there is nothing to amend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule never decides: an earlier one always fits first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This says nothing about anybody&apos;s words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet has more rows than a ward has actions. Nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet has no headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet is done once somebody has compared it with the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet is not of {ward}. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes the action a step back. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This talk is not among yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text cannot be changed here any more. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version stands as it was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version was never published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version was withdrawn already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit asks nothing that a manager can answer beforehand, so it has no sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no action {name}. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no concern {name}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no item {code}. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no plan on this laptop yet, so there is nothing to report on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no share called {share}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has no such hold, or it was lifted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has nothing of that name, so the comment was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit holds nothing for it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit holds nothing yet for: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not handed to you, so it cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change one, go on scoring first, and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open it: sync QVisit, open Visits, choose this ward and day, then Report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: {owner}, {ward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told, not confirmed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few ways of looking were used for a level below {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little would be left of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try anything. Nothing here is real and nothing leaves this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two choices have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more key questions are Inadequate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more key questions are Outstanding and the others are Good or better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more key questions are Requires improvement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people wrote {words} at the same time. Both versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sets have the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the accented letters again with the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the text again by hand, without tabs or pasted control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words that unlock QVisit today, or the code of your recovery card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your words instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE keys_due SET news = 0 WHERE stream = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE sections SET taken = 1 WHERE device = ? AND number = ? AND hash = ? AND stream = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another laptop, or begin a new profile there or here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use panel_lead, visitor or lived_experience_reviewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use shorter words and shorter sentences. List a word that must stay in “hard_words”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use spaces instead of tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the window that is open. If you see none, restart the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the words that you chose for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “=” or “!=”, or ask about another item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit report as a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit report in large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit {visit} cannot be read whole. {safe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again. Close other QVisit windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or say why it cannot wait. The reason stands in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-through with fresh eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward, analysts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward, board, commissioners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward, board, governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well-led</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each person scored and noted comes back to this laptop with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each person scored and noted on 1 visit was taken off this laptop. Governance keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What each person scored and noted on {count} visits was taken off this laptop. Governance keeps it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What each person scored and noted was taken off this laptop, so nothing can be counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other laptops have of it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people said, and what happened. It names and quotes nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel agreed is here. Governance keeps the record. To look at it again, bring it back: on the visit&apos;s page, or with qvisit records bring-back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel agreed was removed under a time limit, so this cannot be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they answered is missing. Nothing was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was fetched so far is kept. Sync again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not removed stands in the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is kept. To stop yourself, press “Back to my own part” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote was here already. It has stayed as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signed this file may not say who takes part, or is not known here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever reads large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever speaks for the panel on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever typed it cannot confirm it. The writer or somebody else can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever wrote on paper is not on this visit&apos;s panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows copies this folder to a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With “exists”, the answer is true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words before we leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of this visit were removed while its report was made. Nothing was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words were erased while the backup was made, so it was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write # and 6 digits or letters from a to f, such as #005eb8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write # for a digit and @ for a letter, such as QV######. At least {digits} digits, at most {signs} signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 14:02 for today, or 2027-03-09T14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write NAME:ROLE. People are let in by an administrator first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write NAME=SHARE, with a name of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write NAME=SHARE. Known: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write R1 to R{last_requirement}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day, such as 9 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number such as 0.75 or 5/6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number, such as 12 or 9A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a statement, and name two items with an answer that were found out in different ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another name, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write both lines, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write capital letters and digits joined by “-”, such as FS12-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write digits, such as 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down first who confirmed it and what they will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down first who was told, when, how and what they answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-Q3: the NHS year from April 2026, October to December.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as one paragraph, with “&gt;” instead of “|”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write lines such as “title: …”, indented below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write small letters and digits joined by “-”, such as safe-care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write small letters and digits joined by “-”, such as use-of-force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day as 2027-03-09, the type as announced, short_notice, unannounced, out_of_hours, follow_up or out_of_area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day on which it happened, such as 12 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day on which it was, such as 24 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day on which it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the easy words as a question, the standard ones as a statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name as it stands in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name as it stands on the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in your own words. Nothing else has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the share of items that must be answered, such as 0.60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the smaller number as “lowest”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the template, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text in full, in quotes if it begins with &amp; or *.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value, or leave the cell empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write their answer in a few words. If nobody answered, say so: no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write three numbers, such as 1.0.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true to ask when there is an answer, false to ask when there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is counted, such as “kg per week”, or take the line out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is true of people, such as “People have a plan”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you saw that fits the rating&apos;s characteristics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write when it was, such as 14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write when you left, such as 16:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the score is too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write words after the colon, without a list below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “minutes: {estimate}”, or correct the items&apos; seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “weight: 1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “weight: {essential}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “{prefix}:{tag}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, and it is serious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, and we can show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, more than one time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, one time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not on this visit&apos;s panel, so you cannot score it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can check it: qvisit reports check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can choose: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can save it as proposed now, and agree it once it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can still save the document, or open it in your PDF reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can use your recovery card instead. Or start as another person: nothing is deleted, and your work is joined again when you remember the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lead this panel already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You led this panel, so you cannot amend its report. Others in governance can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You led this panel, so you cannot publish its report. Others in governance can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You led this panel, so you cannot withdraw its report. Others in governance can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You own this action, or owned it, so somebody else must check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said that you are done, so your scores stand as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. No paper was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. Nothing was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. Your saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the reading. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the sync. Everything you wrote is safe on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took the lead yourself, so somebody else in governance decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You type what somebody else wrote, so you cannot stop for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You typed two different texts. Your words have not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were on this panel, so you cannot sign it off. Others in governance can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote that it is completed, so somebody else in governance must check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your administrator has not let this laptop in yet. Everything you wrote is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your administrator has withdrawn this laptop, so it takes part no longer. Everything you wrote is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files have not been touched. Ask support to put back the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own answers are yours to give: score the visit as yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your record has damaged places, so no new backup was kept. Earlier backups stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your saved work has not been touched. Ask support to put back {file} in {folder}. Until then you can start as another person. Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your saved work is safe, and no half backup was left. Is there room, and may you write there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your saved work is safe. Make room on the disk, then choose them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your saved work is safe. Make the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your saved work is safe. Plug the stick in or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings could not be kept in {folder}. They hold until you close QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are safe. Sync later, then hand it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work could not be saved just now. {safe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a panel lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because {items} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because {items} puts someone at risk now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because {n} safety-critical items failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by comparing answers, on 1 matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by comparing answers, on {n} matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from which finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {least} and below {below}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graded serious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no YAML files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how bad it would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how likely it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how we will know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>includes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scoring did not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen more than once or by more than one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set of templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to {item} {is_} “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list did not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the visit could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what will show that it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who clears obstacles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Voice} and {other} tell different stories: {item} “{said}”, {other_item} “{other_said}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{advice}; or choose another scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is new: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is no longer asked, and “withdrawn” does not list it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} moved from “{before}” to “{now}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted}, {unknown} of them unknown and counted as present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}, {n} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} changes in the backup were altered after they were written. They were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes were not signed before the backup was made. You see them here, but others cannot get them from here. If that laptop still works, sync it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} documents were saved there before. The visit itself is safe.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} older texts from a backup are kept beside newer ones. Look at them under Settings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos cannot be shown: they are damaged. The words about them are safe. {do}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos have not come here yet. They come with a sync.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos missing. The words about them are safe. {do}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos of this report could not be fetched from the share. Nothing was published.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} texts may tell who somebody is, so nothing was sent by itself.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things stand against this pack. Nothing of it was saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} unfinished texts cannot be read. All that was recorded is safe. {do}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds files that no demo made, so nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} visits on this laptop are called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{items} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} has an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} has no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be the deputy on this panel. Nothing was planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a profile on this laptop already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a link. QVisit follows none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is capped at {rating} because no patient, carer or lived-experience reviewer spoke to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is capped at {rating} {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is capped at {rating}: a better rating needs a panel statement with two pieces of evidence from different methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than QVisit accepts, or no plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no quarter of a year that we know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a backup that QVisit can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not on this panel. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nothing stands under {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count} is a small number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} ({share}&#xa0;%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} items apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} signs have no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {count} items that apply were answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{path} holds words that were removed since, and nobody can make it again: its answers are over their time limit. Take the file away by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds words that were removed since. Publish the report again: this file is then made without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a version of “{template}”, which is not among the files to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is missing. The record is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} must not be used, and bears no stamp yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was altered: it is not the file that QVisit wrote. The record is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} is not on this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} {words} {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rating} needs more than a score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reply} is not an answer about a sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reply} is not an answer to {code} ({scale}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reply} is not an answer to {item}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} is not a role on a panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Ask your administrator for permission to write there, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Ask your administrator to make room, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Ask your administrator to rename it, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Check the network or the stick, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Go on working. QVisit tries again later; if this stays, tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Nothing was deleted. Choose the folder that your administrator named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Nothing was read or written. Choose your own trust&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Sync again. If it comes back, tell support: the disk may be damaged, or the path of the folder too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{safe} Wait a moment, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} ({points} of {weight} weighted points; {counts})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} gives {rating}, {range}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet}, column “{column}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet}, row {row}, column “{column}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet}, row {row}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} means act now, even when it is only alleged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} was seen at the last visit too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}: {seen}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard}: not enough evidence on its own ({n} of {all} answered).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({form}) of {ward}, visit of {day}: version {version}, {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} has no point “{node}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward} has no open action on this laptop. No sheet was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} It is {change}. All other changes are safe. {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“How far is it?” must be one of: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“answer_words” belongs to the scale LEVEL4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“change_note” is still that of {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“choices” is needed for the scales CHOICE and MULTI, with two or more entries, and for no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“compares: {name}” does not join items that ask different people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“coverage_threshold” is 0, so a rating would need no evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“from_share” must become smaller from level to level and end at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“guidance” has fewer than {least_guidance} words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“held_from” must be lower than “paused_from”, or it never holds anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“levels” must list the four ratings, best first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“lowest” and “highest” belong to the scale NUMBER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“lowest” is not below “highest”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“minutes” says {minutes}, but the items&apos; seconds add up to {estimate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“of” and “at_least” belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“say_aloud” asks about a hard matter and leaves no way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“say_aloud” is missing, but the item is asked of a patient or carer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“several” and “several_from” belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“text_easy” and “text_standard” are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“text_easy” asks about the reviewer&apos;s own care: “{strip}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“text_easy” goes on after its question mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“text_easy” must be one question with one question mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“text_standard” is not a statement that ends with a full stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“text_standard” says “your”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“unit” is needed for the scale NUMBER, and for no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” has a reading age of {age}. The most is {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” has a sentence of {longest} words. The most is {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” may ask two things: “{what}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{head}” holds a formula, which QVisit never works out. Type the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{head}” is too long: say it in fewer than {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has more than {most} rows. Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{one_template}” and “{other}” are two templates, not two versions of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{strip}” tells people what to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is not a time. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetAsideCard</name>
    <message>
        <source>Copy details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a laptop that this one does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the laptop of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit did not use these. All the rest was fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are copied. You can paste them into a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Backup and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These stay on this laptop. QVisit never asks why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours alone, on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettleForm</name>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you change? If nothing: why not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever wrote the comment reads this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>All of it is safe on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All you write is safe on this laptop. Nobody else can see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All you wrote is safe here. If somebody is at risk, phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator compares six words with you. Then you can sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops as soon as the file at hand is through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last whole sync {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others get nothing from it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how to join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your six words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share can be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is in another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not let in to the share yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can carry on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not joined a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not synced with this folder yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not synced yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trust’s share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareRow</name>
    <message>
        <source>Nobody has this part, so everybody will be asked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whom} About {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharesChoice</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the panel and the questions first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a part to somebody else, ask less, or plan a second day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each person needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one person may have a part. QVisit shares them out fairly until you change one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share out fairly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These questions have no parts. Everybody is asked all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {minutes}, with a break between the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has more than {count} minutes of questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} have more than {count} minutes of questions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharingChoice</name>
    <message>
        <source>May others learn from it? Ask the ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: ward manager. No names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who agreed? Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, the ward agreed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortNote</name>
    <message>
        <source>This is full at {count} letters. All up to there is kept. Say it in fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>A drawing as a table, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose; Enter does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a list, or go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen, as for a projector; and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the pages to the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag the question, to come back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from row to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next part of Prepare, done or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the area before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next area of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next thing; Shift+Tab goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next unanswered question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what may tell who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the preview of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jot something down, to be sorted later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List, or one question at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock QVisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the other answers; nothing is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a drawing of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the answers to a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a button; Enter does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages larger or smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter on an answer chooses it, if this is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down a talk with someone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOffCard</name>
    <message>
        <source>It stands in the report, so write no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit internal rating, not a CQC rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it cannot wait, or wait for the ward’s check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign these ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off. The ratings are final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs of a closed culture: {by_rule} by the rules, {agreed} by the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody in governance who was not on the panel can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was changed just now. Look at the ratings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync before you sign. If they answered nothing, you can sign now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead lowered it. Signing off approves that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These ratings are final. What arrives later is not part of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it signed before the facts are checked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot sign this visit off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} in governance can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SixWords</name>
    <message>
        <source>Six words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>It stands under “We saw”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands under “You said”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartShell</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartsCard</name>
    <message>
        <source>Begin from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin from: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people said, and findings from asking. Find your own words for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this laptop {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status. Opens what needs doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last words are not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusTruth</name>
    <message>
        <source>No share joined. Scoring carries on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not let in to the share yet. Scoring carries on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share not reachable. Scoring carries on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share reachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was withdrawn. Others get nothing from it. See Sync.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTab</name>
    <message>
        <source>current step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTabs</name>
    <message>
        <source>Opens the list of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>1. Put a USB stick in, press the button, and choose the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Pass the stick on. Each colleague does the same, then you once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All on it is sealed. Whoever finds it can read none of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network on the ward?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync through a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickDesk</name>
    <message>
        <source>Choose the USB stick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickOffer</name>
    <message>
        <source>All that reviewers write is sealed on it. Whoever finds it can read none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes to {folder} and leaves all other files as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a copy and sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit can make it a copy of your trust’s share and sync at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick is new to your share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopCard</name>
    <message>
        <source>End here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the rest over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you want to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, end here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on after all under Score, until the debrief is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can stop at any time. What you answered is kept, and counts the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You ended your part. Thank you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You handed the rest over. Thank you. Your answers count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers count. Nobody waits for the rest of your part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers count. The lead sees that somebody else may take the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your place is kept on this laptop. Come back when you like.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryForm</name>
    <message>
        <source>It says now: “{words}” What you save stands in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or three sentences, at most {count} letters. No names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should the summary say besides the rating?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SustainRows</name>
    <message>
        <source>Did not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it last? After {months} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncChoices</name>
    <message>
        <source>It never stops you, and is quiet while the share is away. It never writes to a USB stick by itself, and it waits while QVisit asks you about names in your words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the share is there and something is to send or to fetch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncColumns</name>
    <message>
        <source>No visit is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When governance plans one, its panel and who is done show here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>Some words wait for your choice. See Sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync did not end. See Sync.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncOutcome</name>
    <message>
        <source>Some files were set aside. See below why, and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>A sync is running. You can carry on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync is under way. Yours goes right after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the share’s folder first. All you wrote is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How laptops share one visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a share first. Until then all you write is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is looking at the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPrivacy</name>
    <message>
        <source>1 text may tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may tell who somebody is: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote them and have not chosen yet. After a sync others may read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} texts may tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Bringing lists up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what others wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening what waited for its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening what was sealed for the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That the panel came or left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept and what goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: concern closed by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: concern confirmed, written down by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: concern raised by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: debrief held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: planned by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: report published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: signed off by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: somebody scores on the laptop of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: the panel is on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: {who} closed scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: {who} is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: {who} let a colleague in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward}: {who} scores again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkForm</name>
    <message>
        <source>A carer or family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did someone tell you of harm? Stop the questions, listen. Press F9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people were in this talk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom did you talk with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to end with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkItem</name>
    <message>
        <source>Agree and go to next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen. Choose an answer, or “Not seen”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety-critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk about it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is open again. The panel lead records it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, on paper, typed by {typist}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>It counts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. Look at what is marked; your words are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>Back to the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this talk back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took this talk back. It counts for nothing; what it says is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your talks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkWords</name>
    <message>
        <source>No names, initials, bed numbers, or rare details. It is safe as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone helped me write this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agreed that we may use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else did they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without this, nobody outside the panel reads them as a quote.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Talks</name>
    <message>
        <source>A talk afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I offered it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was to be offered by {when}. Offer it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer each of them a talk within 24 hours, and tick what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 24 hours of leaving.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions}, about {time}. {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>A day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day and a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hard matter: warn people first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A published version never changes. Old visits keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A talk with a carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A talk with a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A talk with staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A theme that can be tapped in a talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About fairness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers: {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart from the rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask more:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked only at times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the visit, by the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both wordings on every item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carers’ questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an item in the list. Here you see how it is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with QVisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts for the rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical items have a route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read has pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read is short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read, same question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estates control this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained with the questions: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back without adding it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance plans visits. An administrator gives that role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance publishes templates. An administrator gives that role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided talks, never scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of how many, such as 3 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it fair:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts towards the rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no points, ever. Signs combine by rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for practice. It counts for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is never scored. It stands beside the rating in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is reported apart from safety and the rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never changes now. Old visits keep their version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays as it was, for old visits. Version {version} is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of other templates on the same matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest sentence {words} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at actions, never scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No points, ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be put right. You can publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is asked has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added. Change the file, then read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words for {services}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients’ questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is publishing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation {number}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulations covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety-critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff’s questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard {standard}, easy read {easy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is published. Others get it with their next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust controls this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward controls this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward manager can answer it before the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for practice. A practice visit asks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is on this laptop already, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was made for one visit. QVisit asks it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer words, or choose all questions above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, {items}, {minutes}. {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors’ parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight {weight}, {meant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What good looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does not cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What visitors read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What visitors read, then easy read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works well:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a photo of the place is kept; never of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to say: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desirable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>essential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the easy words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the standard words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tags and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: {words} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} different pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} for one person, all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} in {parts} parts, {longest} the longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. {title}: {minutes}, {items}. {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard} (easy read: {easy})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard} Easy read: {easy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way}. It takes about {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextGuard</name>
    <message>
        <source>Key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeChoices</name>
    <message>
        <source>2 to 4: shown as fewer than 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, such as 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people said so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick who said so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which picture?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number from 5 on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeForm</name>
    <message>
        <source>A theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions are kept. What you save now stands for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard to read: about age {age}. Use shorter words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In easy words, if those are not easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In plain words, your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One short sentence. It stands in the easy-read summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number will not be shown: it would tell how few some of them were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for a wall: 200 letters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people wrote at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What several people said. Nobody is quoted. It hangs on the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words in one sentence. Easy read asks for 15 or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TileGroup</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeOfDay</name>
    <message>
        <source>Write a time, such as 10:40 or 2 pm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>A bit worried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How are you today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I will do it after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I would rather not do this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let my buddy and the panel lead know that support is welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all right. You can stop or take a break at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all right. You need not go, and nobody asks why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They learn only that. Nobody asks why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said that you would rather not do this one. Governance can ask others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer stays on this laptop. It is no score, and is never sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>All answers were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How were they told?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept that people were told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept that {name} was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to tell yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 24 March 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: read out, and put on the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell people on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the reviewers with lived experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no new answer to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They gave their time. Tell them what changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where were they told?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write where they were told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was told</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToldForm</name>
    <message>
        <source>By phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have told them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 14:02. Now, if it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: senior manager on call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need no QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time, such as 14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down who was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what they answered, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write whom you told: role and name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source># stands for a digit, @ for a letter. Such as QV######. Not a real number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody gets it with their next sync. Keep it empty to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance says it once. Everybody gets it with their next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does your trust write them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finds numbers such as {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for the whole trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a number up. What you type here is kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number would be found in this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said yet how your trust writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit underlines such numbers in what people write, on every laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would be found: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your trust writes hospital numbers like this: {mask}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwoViewsPane</name>
    <message>
        <source>A reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 100 % of the points. The two are never joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not stand in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stand in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stand in the report: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as a drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan wanted {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said that it may stand in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few answers for figures, and no words: {standards}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few answers for figures, so their own words stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two views of the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two views of the ward, in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them gave answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lived} of {people} on the panel have lived experience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, on {item}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwoViewsTable</name>
    <message>
        <source>LX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LX {lived}, others {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard}: lived-experience reviewers {lived}, the other reviewers {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard}: no figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypingBar</name>
    <message>
        <source>A reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is typed: compare it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my own part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts like any other part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else on this panel could compare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is done. It counts like any other part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet of {writer} is typed in and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet of {writer}: they read it through here, or a second person does. Then it counts as done, and the panel can read it after the next sync. Keep the paper for the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay the writer. Type their words as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has compared the two?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You type what {writer} wrote on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}, who wrote it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockChoice</name>
    <message>
        <source>5 words to type or paste each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will you unlock QVisit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words, or write your own. Capitals and spaces do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to remember. It opens when you are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print as a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people share this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s own sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick this if others sign in to this computer with the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that QVisit offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your panel cannot read your answers until you are done. The trust keeps a sealed recovery key in case this laptop breaks; using it is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Forgotten your words? Use your recovery card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is opening your profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit keeps no copy of them on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a ward as the people on it see it. Write it down. Nothing gets lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start as another person: nothing is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste your words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock QVisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write stays on this laptop until you share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote stays locked on this laptop until you open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose profile?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works with no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can paste them. A password manager works too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words open it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewCard</name>
    <message>
        <source>Came after you agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its picture is not on this laptop. It shows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a different view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a different view of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a different view: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vote: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is not here yet. It shows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: a different view, in their own words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>A carer said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A carer told me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment of the ward, as the ward wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment on the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date. It says by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A friend or carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patient said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patient told me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reminder rarely lasts. Could you change the rota or the room?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word, number, date or name is written wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A. Typing or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action: {aim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions in it: {there} of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed items in it: {there} of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All concerns told and confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amend this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amended because: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item, by its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner. Somebody will do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered “{reply}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone on the panel can, before it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B. Wrong fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline. It says where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you begin, say to {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C. Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carers and families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carers were not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a number if you met somebody twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked {day}, {age}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all that fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back to question {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed: {computed}. After caps: {capped}. Panel: {agreed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft {number} shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End my part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End my part: nobody waits for the rest. Your answers count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter saves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of it that do not say so yet: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings in it: {there} of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine if nobody could be asked, or nobody wanted to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine if there was no time for records, or none were at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine if you did not see it, or it was not there to be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine only if somebody else of the panel looks at it: tell the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish later: QVisit keeps your place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows from: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your talks: {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {lowest} to {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {role}, {day}, {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each to a question, or to the whole visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone back to: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance, once signed. Then people can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over: someone else asks the rest. Your answers count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many were right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How would you like to stop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you agree nothing, this stands: {answer}. {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact assessment: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Word draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the panel’s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the share’s folder: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it fair for everybody?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is all that any of you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not signed off yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the answer in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first answer. All of them stay in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the most careful answer, since the item is safety-critical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the strongest that anyone reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what most of you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may last: it changes more than words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on one source: {named}. Reviewers who saw it: {seen}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on {count} independent sources: {named}. Reviewers who saw it: {seen}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join one under Sync, then publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jots to sort: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LX reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LX {lived} ({mine}) · others {others} ({theirs}), not the same questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LX {lived} · others {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later than usual. {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out. The reason stands in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 4, immediate: somebody is at risk now, or may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 4, immediate: somebody was hurt, or may have been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lived-experience (LX) reviewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it safe. In an emergency 2222 on site. For a crime or risk to life 999. Stay with the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matron, or the manager above the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurable. {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need to talk? {name}, {phone}. {national}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need to talk? {national}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News was due by {day}. It is late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: governance, outside the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer here has a vote, because nobody was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No baseline. Say where it is now, such as 11 of 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments came by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date. Say by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft was shared before the sign-off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer asked: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measure. Say a number, and how it is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names, initials, bed numbers. Your words are safe as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner. Say which role does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody commented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else can see them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is at risk now: 3 steps, and the visit goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the panel has commented yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered yet. You can go on without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet: {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not put right yet: change it where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the person in charge here: it may be about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is timed. Take as long as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it leaves this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurse in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One kind of voice says that things go well. Another says that they do not. Both stay as they are: nothing is averaged. We do not decide who is right. It is a reason to look closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance can publish a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance can sign a visit off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only governance can withdraw a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people on this visit&apos;s panel score it. Governance can add you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead or governance mends the words of a finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead records findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens for governance when the panel has finished its debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens once scoring is done. {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens when someone on the panel presses “We are on the ward” under Prepare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens when the panel has finished its debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or the director on call. A safeguarding referral is made. Police if a crime may have happened. Commissioner or ICB. For a child, the designated officer. Ask for records, CCTV and body-worn video to be kept. Do not copy them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others in governance can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {lived} and {others} questions, not the same ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel commented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients were not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, chosen for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone by {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy check: no names or numbers found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing opens once it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions no longer asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder only. Could you change the rota or the room?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted annex kept apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewers with lived experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk {risk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding lead and director of nursing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samaritans 116 123, free, day and night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Your talks were with {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say also out of how many. The first number must not be the larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say by which day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how many people you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how often, and which number counts as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that you would like someone else to ask the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what changes after it, and by which day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who does what, and by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who does what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senior manager on call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set at sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs of a closed culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site manager or on-call manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone on the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is left out that was true on the day of the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that the panel judged by is not true. It needs evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specific. It says what will be different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff of the trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff told me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff were not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 14:02 or 2 pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 9 March 2027 at 14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 9 March 2027 or 9/3/2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: trust camera 2, picture 14. Never a photo of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded by version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for patients, staff and visitors. Agree whether the visit goes on. Tell the person who spoke what happens next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sustainability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. Now: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks not saved yet: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks not saved yet: {n}. What you wrote is safe. It counts once you save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the panel lead before you leave. The visit goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the rest of the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them the same day, by phone or in person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {first} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {first} first. Then tell {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {name}, the panel lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft goes to the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first number must not be larger than the second, and not both 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is {day}. {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead or governance sends the draft. 10 working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other reviewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead phones. The visit pauses until you agree to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead sees that you stopped. You do not have to say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel lead shares it, the same day if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel raised it by one step. Signing off approves that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was changed before these answers arrived. They are kept and count for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report’s PDF has a title, its language, and tags on every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report’s PDF lacks a title, its language or tags. Tell who looks after QVisit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time was {time}. Phone now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is signed off, so its findings stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit pauses until you agree to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward changed its words after they were decided on. Decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward found nothing to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward has not been asked whether the facts are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward has nothing to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward’s check is not over. {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wording is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The written immediate-concern note. The ward or governance writes the incident report. The trust considers duty of candour and telling CQC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own words. Held back: they have not agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their own words. They agreed that we may use them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of this kind now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is above {highest}, the highest. If it is right, write it in a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is below {lowest}, the lowest. If it is right, write it in a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your answer yet. It has {count} letters, and an answer holds {most}. Nothing is lost. Make it shorter, or move a part into a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your answer yet: it holds an NHS number. Your words are safe. Choose below what to do with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long. Write at most {count} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has no answers of {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop knows no share yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To end, say to {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short. Say who does what, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two decisions were made at the same time. Decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different agreements were recorded at once. Choose one: it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual for a high risk: within 2 weeks, by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual for a low risk: within 6 months, by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual for a moderate risk: within 3 months, by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual for an extreme risk: safe now, a plan by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vague word: “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} is being amended. Publish the next version then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} was withdrawn {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward checked the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the panel decide?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each person scored and noted comes back with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each person scored and noted was taken off this laptop on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people told us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is safe. It counts once you save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the photo is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who could not be heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was not asked or heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it: {documents}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn {when}, because: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn: do not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day and a time, such as 9 March 2027 at 14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day, such as 9 March 2027 or 9/3/2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number in digits, such as 12 or 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time, such as 14:02 or 2 pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at most 4 digits after the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at most 9 digits before the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with help from a buddy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with help from a friend or carer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with help from someone on the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with help from staff of the trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, end my part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, or maybe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed on this before, and it is open again. Until you agree: {answer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed: {answer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are done, so this is read-only. Press Go on after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are done. Your answers are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are on a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change it at any time. Nobody else can see it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close QVisit. It comes back to the same question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on after all until the debrief is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can make a PDF of it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can skip it, and come back to it from the list at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can still change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can stop at any time. You need no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot sign this visit off yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have to say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You flagged it. Look again if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have answered {done} of {total}. You may leave the rest open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You led this panel, so you cannot publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You set another number; yours stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were on this panel, so you cannot sign it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is saved on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer, in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are kept and count. The panel gets them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are saved on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last words are not saved yet. QVisit tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own answer stands. Only the number of people follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are saved on this laptop as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before you leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by you on paper, typed by {typist}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {who} on paper, typed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {who} on paper, typed by {typist}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency help on 999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extreme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than 5 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the Word draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lived-experience reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panel lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Freedom to Speak Up guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the director of nursing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fire safety adviser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the manager on call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the member of staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the nurse in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pharmacist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the safeguarding lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked out from their talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked out from your talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{better} Or name a number or a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{checked} It may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{comments}: {accepted} accepted, {rejected} not, with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} on the panel, all settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} on the panel, {open} not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {n} said {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} without an answer. News is due by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{highest} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{knows} The senior manager on call does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}, by the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lowest} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is flagged. You find it again in the list at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no flag any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen}, written {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard}: lived-experience reviewers {lived}, the other reviewers {others}. {over}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard}: no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}. Changed since: share it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, clock doubted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}: no answer from {role}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}: {role}, {name}, was told: {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} They said: “{reply}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, changed {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, level {level} of 4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitEditor</name>
    <message>
        <source>Is the panel lead not there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who led this panel?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>Key F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key F9. {count} not told yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a concern  F9</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are on the ward. Scoring is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitTable</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal rating {rating}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a ward, code or site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance plans visits. An administrator gives that role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance plans visits. Yours comes here with a sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit fits. Clear the search, or choose All.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit is on this laptop yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise on an example ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoicesPane</name>
    <message>
        <source>Carers and families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count people, not talks. Numbers only, never names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups only, such as: people who were on leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did the panel look?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people did you speak with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One mark for the whole panel. Anyone on the panel may set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom could you not hear, and why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingPane</name>
    <message>
        <source>Close scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everyone is done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores stay hidden until everyone is done, so that each looks for themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel and governance can read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you go on without them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason, such as: Visitor 2 fell ill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close scoring. What comes later stands beside what you agree, as a late view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitsCard</name>
    <message>
        <source>Kept here until the share has given every byte back unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with all yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits on this laptop: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WardCard</name>
    <message>
        <source>Ask them both, and tick both first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their laptop takes part in this visit and in nothing else. Governance sees that you let it in, and an administrator can let it stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not work here, know nobody closely here, were no patient here lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They say that nothing speaks against their scoring this ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They say that they keep in confidence what they see and hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do they do on this visit?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WardChoice</name>
    <message>
        <source>A ward or service that is not in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another organisation that runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eating disorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning disability and autism</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty if it is our own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mother and baby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the ward or service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychiatric intensive care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehabilitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short, as staff know it. It tells wards of one name apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hospital or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward or service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its code. It keeps wards of one name apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the site where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ward} at {site} has this code. Choose it above, or use another code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WardPart</name>
    <message>
        <source>As of the last sync, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet. Press “We are on the ward” under The plan when you arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 14:02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel arrived {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop has not synced yet, so it knows little of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it another time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others answered stays hidden until all are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysInCard</name>
    <message>
        <source>Ask for my words from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words, or write your own. Capitals and spaces do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words open your profile at once, and the old ones no longer do. Backups made before open with the words of their day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is changing what unlocks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s own sign-in opens QVisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn this off if others sign in to this computer with the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these words from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What unlocks QVisit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysInDesk</name>
    <message>
        <source>QVisit asks for your words from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit recovery card.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s own sign-in opens QVisit from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new words unlock QVisit from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>Everyone on the share can read this. Such as: lost on a bus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can read nothing new: keys are renewed with the next syncs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from it so far stays, and still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds already it may still show. Its own words keep that locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes from now on does not count, whatever its clock says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw this laptop for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason first. Others will ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot take this back. Its person asks again with another laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawQuestion</name>
    <message>
        <source>Each of its pages and the list of reports will say: do not use it. This cannot be taken back. You can publish a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody can read this in the list of reports, so write no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why must it not be used?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw version {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason, such as: a table was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, withdraw version {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawnCard</name>
    <message>
        <source>1. Lock QVisit and begin as a new person, on this laptop or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Ask there to join. Your administrator compares six words with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. They say that it is you. Then your visits are there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator said that it takes part no longer, as when one is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you wrote is safe here, and you can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody is at risk, phone now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not know why it was withdrawn, ask them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reached the share before that still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write here from now on reaches nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordButton</name>
    <message>
        <source>Unavailable. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the ward’s comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lived-experience reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer the talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare for the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residential home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residential homes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how it was for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the draft to the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unannounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words before you leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, clock doubted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>QVisit words.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is saved as {path}. Print it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsInHand</name>
    <message>
        <source>These words were changed just now. Read them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YouSaidPane</name>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the panel lead and governance write here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. The record keeps that it was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell people what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what people said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read it. {name} leads this panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} leads this panel and writes it, or governance does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AnswerRow</name>
    <message>
        <source> ({n} asked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to {answer}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>Fill from a sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QVisit is reading the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an empty sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has counts only, and nothing about a person. Fill in our sheet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_InTheList</name>
    <message>
        <source>In the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Licences</name>
    <message>
        <source>Hide licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OneAtATime</name>
    <message>
        <source>One question at a time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_People</name>
    <message>
        <source>Hands the rest over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support is welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would rather not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
