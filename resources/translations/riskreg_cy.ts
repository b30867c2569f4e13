<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB">
<context>
    <name>AcceptBar</name>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the entry at the field in question (Enter)</source>
        <translation>Agor y cofnod wrth y maes dan sylw (Enter)</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Derbyn…</translation>
    </message>
    <message>
        <source>Let it stand as it is, and say why (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Why it may stand, such as: agreed with the director on 4 June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Mark what may stand as it is, and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is marked.</source>
        <translation>Mae 1 wedi&apos;i farcio.</translation>
    </message>
    <message>
        <source>{n} are marked.</source>
        <translation>Mae {n} wedi&apos;u marcio.</translation>
    </message>
    <message>
        <source>Accept it because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {n} because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionDelegate</name>
    <message>
        <source>overdue</source>
        <translation>hwyr</translation>
    </message>
    <message>
        <source>30 Sep 2018</source>
        <translation>30 Medi 2018</translation>
    </message>
</context>
<context>
    <name>ActionFilter</name>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Hidlo yn ôl geiriau</translation>
    </message>
    <message>
        <source>Filter the actions by words</source>
        <translation>Hidlo&apos;r camau gweithredu yn ôl geiriau</translation>
    </message>
    <message>
        <source>Entry, action, owner and progress; every word has to occur</source>
        <translation>Cofnod, cam gweithredu, perchennog a chynnydd; rhaid i bob gair ymddangos</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>In {n} days</source>
        <translation>Ymhen {n} diwrnod</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn ddiweddarach</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Dim dyddiad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Neb wedi&apos;i enwi</translation>
    </message>
    <message>
        <source>with the words {words}</source>
        <translation>gyda&apos;r geiriau {words}</translation>
    </message>
    <message>
        <source>Only: {said}.</source>
        <translation>Dim ond: {said}.</translation>
    </message>
    <message>
        <source>Every action.</source>
        <translation>Pob cam gweithredu.</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Status of the action</source>
        <translation>Statws y cam gweithredu</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Pwy sy&apos;n ei wneud</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>Progress in your own words</source>
        <translation>Cynnydd yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>A date like 30 Sep 2018</source>
        <translation>Dyddiad fel 30 Medi 2018</translation>
    </message>
    <message>
        <source>Owner of the action</source>
        <translation>Perchennog y cam gweithredu</translation>
    </message>
    <message>
        <source>Due date of the action</source>
        <translation>Dyddiad cwblhau&apos;r cam gweithredu</translation>
    </message>
    <message>
        <source>Progress of the action</source>
        <translation>Cynnydd y cam gweithredu</translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>Done</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Heb ei wneud</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Hwyr ers {day}</translation>
    </message>
    <message>
        <source>{name}: none</source>
        <translation>{name}: dim</translation>
    </message>
</context>
<context>
    <name>ActionView</name>
    <message>
        <source>Actions of all entries</source>
        <translation>Camau gweithredu&apos;r holl gofnodion</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Mark as done</source>
        <translation>Marcio fel wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>The marked actions are complete, or are not after all (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Allforio&apos;r rhestr…</translation>
    </message>
    <message>
        <source>The actions shown, in their order, as an Excel workbook</source>
        <translation>Y camau gweithredu a ddangosir, yn eu trefn, fel llyfr gwaith Excel</translation>
    </message>
    <message>
        <source>Reading the actions</source>
        <translation>Darllen y camau gweithredu</translation>
    </message>
    <message>
        <source>Reading the actions…</source>
        <translation>Wrthi&apos;n darllen y camau gweithredu…</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clirio&apos;r hidlydd</translation>
    </message>
    <message>
        <source>No action matches</source>
        <translation>Nid oes cam gweithredu sy&apos;n cyfateb</translation>
    </message>
    <message>
        <source>None of the actions is what you filter by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actions of closed entries stay with them, and are not listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them in the entries, each with an owner and a date: here they stand together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Dim camau gweithredu eto</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 cam gweithredu</translation>
    </message>
    <message>
        <source>{n} actions</source>
        <translation>{n} cam gweithredu</translation>
    </message>
    <message>
        <source>{n} of {every}</source>
        <translation>{n} o {every}</translation>
    </message>
    <message>
        <source>{n} overdue in {m} entries</source>
        <translation>{n} hwyr mewn {m} cofnod</translation>
    </message>
    <message>
        <source>{n} overdue in 1 entry</source>
        <translation>{n} hwyr mewn 1 cofnod</translation>
    </message>
    <message>
        <source>Mark {n} as done</source>
        <translation>Marcio {n} fel wedi&apos;u gwneud</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} has changes in the editor that are not saved: save or discard them first.</source>
        <translation>Mae newidiadau i {reference} yn y golygydd heb eu cadw: cadwch neu hepgorwch nhw yn gyntaf.</translation>
    </message>
    <message>
        <source>The change before is still being saved: repeat this one in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
    <message>
        <source>{n} actions are done. Ctrl+Z takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {reference}, {action}</source>
        <translation>Wedi&apos;i wneud: {reference}, {action}</translation>
    </message>
    <message>
        <source>Saved: an action of {reference}</source>
        <translation>Cadwyd: cam gweithredu o {reference}</translation>
    </message>
    <message>
        <source>Actions {label}</source>
        <translation>Camau gweithredu {label}</translation>
    </message>
</context>
<context>
    <name>ArrowChip</name>
    <message>
        <source>Arrows: {way}</source>
        <translation>Saethau: {way}</translation>
    </message>
</context>
<context>
    <name>AsAtPage</name>
    <message>
        <source>As at</source>
        <translation>Fel yr oedd ar</translation>
    </message>
    <message>
        <source>Copy head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole hash of the last ledger row in what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Allforio i Excel</translation>
    </message>
    <message>
        <source>Reading the register as at {moment}</source>
        <translation>Darllen y gofrestr fel yr oedd: {moment}</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Dim cofnodion</translation>
    </message>
    <message>
        <source>There was nothing in the register then.</source>
        <translation>Nid oedd dim yn y gofrestr bryd hynny.</translation>
    </message>
    <message>
        <source>Nothing to show for {moment}</source>
        <translation>Dim i&apos;w ddangos: {moment}</translation>
    </message>
    <message>
        <source>That is no day</source>
        <translation>Nid yw hwnnw&apos;n ddiwrnod</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>As at {moment}: to be read, not changed.</source>
        <translation>Fel yr oedd: {moment}. I&apos;w ddarllen, nid ei newid.</translation>
    </message>
    <message>
        <source>The head is on the clipboard: {head}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>The entry that is asked about</source>
        <translation>Y cofnod y gofynnir amdano</translation>
    </message>
    <message>
        <source>Entry: reference or words of its title</source>
        <translation>Cofnod: cyfeirnod neu eiriau o&apos;i deitl</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Asked by, such as Cllr Ames</source>
        <translation>Gofynnwyd gan, megis y Cyng. Ames</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Y cwestiwn</translation>
    </message>
    <message>
        <source>What the meeting asked</source>
        <translation>Beth ofynnodd y cyfarfod</translation>
    </message>
    <message>
        <source>Log the question</source>
        <translation>Cofnodi&apos;r cwestiwn</translation>
    </message>
    <message>
        <source>Log it with this meeting (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open entry {0} in this register: choose one that is offered.</source>
        <translation>Nid oes cofnod agored {0} yn y gofrestr hon: dewiswch un sy&apos;n cael ei gynnig.</translation>
    </message>
    <message>
        <source>Choose the entry that is asked about: type its reference or words of its title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the meeting asked.</source>
        <translation>Ysgrifennwch yr hyn a ofynnodd y cyfarfod.</translation>
    </message>
</context>
<context>
    <name>AskedStrip</name>
    <message>
        <source>{0} more questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, not closed: {who} asked “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} asked “{words}”</source>
        <translation>Gofynnodd {who}: “{words}”</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Write a day, such as 27 June 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is in the future.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backing</name>
    <message>
        <source>No backup was made. {why}</source>
        <translation>Ni wnaed copi wrth gefn. {why}</translation>
    </message>
    <message>
        <source>Backing up {name}</source>
        <translation>Gwneud copi wrth gefn o {name}</translation>
    </message>
    <message>
        <source>The newest backup is proven and has all {n} rows of the history: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>Adfer {name}</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Chwilio am gopïau wrth gefn</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Darllen {name}</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Made</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rhesi</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>week</source>
        <translation>wythnos</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mis</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wrthi&apos;n ei ddarllen…</translation>
    </message>
    <message>
        <source>No: damaged</source>
        <translation>Na: wedi&apos;i ddifrodi</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ydy</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>heb ei gyfrif</translation>
    </message>
    <message>
        <source>goes after the next backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest of all</source>
        <translation>y diweddaraf oll</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>There is no backup yet: make the first one now.</source>
        <translation>Nid oes copi wrth gefn eto: gwnewch yr un cyntaf nawr.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Gwneud copi wrth gefn nawr</translation>
    </message>
    <message>
        <source>Restore as a new file</source>
        <translation>Adfer fel ffeil newydd</translation>
    </message>
    <message>
        <source>Makes another register out of this backup, beside the one that is open, which stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>Beth sy&apos;n cael ei gadw, ac ymhle</translation>
    </message>
    <message>
        <source>Days, weeks and months without a backup do not count, and the newest of all always stays. What is no longer kept goes once a newer backup is proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of this register</source>
        <translation>Copïau wrth gefn o&apos;r gofrestr hon</translation>
    </message>
    <message>
        <source>To the register</source>
        <translation>I&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Keep the newest of the last</source>
        <translation>Cadw&apos;r diweddaraf o&apos;r olaf</translation>
    </message>
    <message>
        <source>days</source>
        <translation>diwrnod</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>wythnos</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mis</translation>
    </message>
    <message>
        <source>Type a number, or press Up and Down</source>
        <translation>Teipiwch rif, neu pwyswch i fyny ac i lawr</translation>
    </message>
    <message>
        <source>Backups kept: {what}</source>
        <translation>Copïau wrth gefn a gedwir: {what}</translation>
    </message>
    <message>
        <source>Use the usual folder</source>
        <translation>Defnyddio&apos;r ffolder arferol</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Dewis y ffolder…</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>Yn {folder}</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>Nid oes ffolder wedi&apos;i dewis.</translation>
    </message>
    <message>
        <source>This register is read-only here: it is backed up when you ask, and not by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is made each day that you open this register, after a sign-off, and when you close it changed. Each one is read back and proven before it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored beside the register: {name}. It is the same register&apos;s history with the same UUID: go on with one of the two files only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ei agor</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ffolder ar gyfer copïau wrth gefn</translation>
    </message>
</context>
<context>
    <name>BandsSection</name>
    <message>
        <source>Bands</source>
        <translation>Bandiau</translation>
    </message>
    <message>
        <source>Number of bands</source>
        <translation>Nifer y bandiau</translation>
    </message>
    <message>
        <source>Use the palette&apos;s colours</source>
        <translation>Defnyddio lliwiau&apos;r palet</translation>
    </message>
    <message>
        <source>From the lowest up, each darker than the one before it, so that the order shows to everyone and in grey. The text on a colour is chosen for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risgiau</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Cyfleoedd</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>New entry</source>
        <translation>Cofnod newydd</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Cymeradwyo…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Rhagor</translation>
    </message>
    <message>
        <source>More: new entry, sign off, export</source>
        <translation>Rhagor: cofnod newydd, cymeradwyo, allforio</translation>
    </message>
    <message>
        <source>Also open: {0}</source>
        <translation>Ar agor hefyd: {0}</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>darllen yn unig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ar agor</translation>
    </message>
    <message>
        <source>Quarter {label}, {state}; shows the quarters</source>
        <translation>Chwarter {label}, {state}; yn dangos y chwarteri</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>Reading {quarter}</source>
        <translation>Darllen {quarter}</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>← Back to the list</source>
        <translation>← Yn ôl i&apos;r rhestr</translation>
    </message>
</context>
<context>
    <name>BesideMap</name>
    <message>
        <source>Show in the register</source>
        <translation>Dangos yn y gofrestr</translation>
    </message>
    <message>
        <source>Entries that are not on the map</source>
        <translation>Cofnodion nad ydynt ar y map</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copïo&apos;r tabl</translation>
    </message>
    <message>
        <source>Every cell and every entry, ready to be pasted into a document or a spreadsheet</source>
        <translation>Pob cell a phob cofnod, yn barod i&apos;w gludo i ddogfen neu daenlen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation>Calendr</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Y mis blaenorol</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Y mis nesaf</translation>
    </message>
</context>
<context>
    <name>CellPopup</name>
    <message>
        <source>Entries in this cell</source>
        <translation>Cofnodion yn y gell hon</translation>
    </message>
    <message>
        <source>Show in the register</source>
        <translation>Dangos yn y gofrestr</translation>
    </message>
    <message>
        <source>Filters the table to these entries (Ctrl+Enter)</source>
        <translation>Yn hidlo&apos;r tabl i&apos;r cofnodion hyn (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Types: add</source>
        <translation>Mathau: ychwanegu</translation>
    </message>
    <message>
        <source>Types: remove</source>
        <translation>Mathau: dileu</translation>
    </message>
    <message>
        <source>Types: replace</source>
        <translation>Mathau: amnewid</translation>
    </message>
    <message>
        <source>Initial rating</source>
        <translation>Sgôr cychwynnol</translation>
    </message>
    <message>
        <source>Residual rating</source>
        <translation>Sgôr gweddilliol</translation>
    </message>
    <message>
        <source>Target rating</source>
        <translation>Sgôr targed</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
    <message>
        <source>Status: close</source>
        <translation>Statws: cau</translation>
    </message>
    <message>
        <source>Status: reopen</source>
        <translation>Statws: ailagor</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Beth i&apos;w newid</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Dangos pa rai</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Eu cuddio</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>Mark the entries in the table first, with Shift or Ctrl.</source>
        <translation>Marciwch y cofnodion yn y tabl yn gyntaf, gyda Shift neu Ctrl.</translation>
    </message>
    <message>
        <source>{0} has changes that are not saved: save or discard them first.</source>
        <translation>Mae newidiadau i {0} heb eu cadw: cadwch neu hepgorwch nhw yn gyntaf.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Choose what to change in {0} entries.</source>
        <translation>Dewiswch beth i&apos;w newid mewn {0} cofnod.</translation>
    </message>
    <message>
        <source>Choose what to change in {0}.</source>
        <translation>Dewiswch beth i&apos;w newid yn {0}.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Dywedwch pam.</translation>
    </message>
    <message>
        <source>Changing {0} entries</source>
        <translation>Newid {0} cofnod</translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Pam mae yma</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Checks before issue</source>
        <translation>Gwiriadau cyn cyhoeddi</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking {0}</source>
        <translation>Gwirio {0}</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>The quarter whose checks are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a check is accepted is written, and not recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Pob gwiriad</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>All checks and the entries that they name, as an Excel workbook</source>
        <translation>Yr holl wiriadau a&apos;r cofnodion y maent yn eu henwi, fel llyfr gwaith Excel</translation>
    </message>
    <message>
        <source>Checking {0}…</source>
        <translation>Wrthi&apos;n gwirio {0}…</translation>
    </message>
    <message>
        <source>There are no entries yet.</source>
        <translation>Nid oes cofnodion eto.</translation>
    </message>
    <message>
        <source>Open ({n})</source>
        <translation>Ar agor ({n})</translation>
    </message>
    <message>
        <source>Accepted ({n})</source>
        <translation>Derbyniwyd ({n})</translation>
    </message>
    <message>
        <source>As {who} signed it off on {day}: none of this can change any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} was signed off without a check accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is accepted</source>
        <translation>Nid oes dim wedi&apos;i dderbyn</translation>
    </message>
    <message>
        <source>A check that names an entry can be accepted with a reason; the history keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks speak as soon as there are entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the checks name is accepted: {n} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n} checks hold for every entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting</source>
        <translation>Wrthi&apos;n derbyn</translation>
    </message>
    <message>
        <source>1 check is accepted as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} checks are accepted as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 acceptance is withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} acceptances are withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks {0}</source>
        <translation>Gwiriadau {0}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove the filter {words}</source>
        <translation>Dileu&apos;r hidlydd {words}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close {0}</source>
        <translation>Cau {0}</translation>
    </message>
    <message>
        <source>“{0}” stays in the register and its history as closed, and it can be reopened. The next sign-off reports it as closed.</source>
        <translation>Mae “{0}” yn aros yn y gofrestr a&apos;i hanes fel cofnod wedi&apos;i gau, a gellir ei ailagor. Bydd y gymeradwyaeth nesaf yn adrodd ei fod wedi&apos;i gau.</translation>
    </message>
    <message>
        <source>{0} is closed.</source>
        <translation>Mae {0} wedi&apos;i gau.</translation>
    </message>
</context>
<context>
    <name>ClosedModel</name>
    <message>
        <source>Ref</source>
        <translation>Cyf.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Caewyd ar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Cytunwyd gan</translation>
    </message>
    <message>
        <source>Went where</source>
        <translation>Aeth i ble</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Closed entries</source>
        <translation>Cofnodion wedi&apos;u cau</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Hidlo yn ôl geiriau</translation>
    </message>
    <message>
        <source>Filter the closed entries by words</source>
        <translation>Hidlo&apos;r cofnodion wedi&apos;u cau yn ôl geiriau</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ei agor</translation>
    </message>
    <message>
        <source>Read it in the editor; it can be reopened from there</source>
        <translation>Ei ddarllen yn y golygydd; gellir ei ailagor oddi yno</translation>
    </message>
    <message>
        <source>To the register</source>
        <translation>I&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>1 closed entry</source>
        <translation>1 cofnod wedi&apos;i gau</translation>
    </message>
    <message>
        <source>{0} closed entries</source>
        <translation>{0} cofnod wedi&apos;u cau</translation>
    </message>
    <message>
        <source>No closed entry contains these words.</source>
        <translation>Nid oes cofnod wedi&apos;i gau sy&apos;n cynnwys y geiriau hyn.</translation>
    </message>
    <message>
        <source>No entry of this register was ever closed.</source>
        <translation>Ni chaewyd unrhyw gofnod yn y gofrestr hon erioed.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Cytunwyd gan</translation>
    </message>
    <message>
        <source>Management team, 4 June</source>
        <translation>Y tîm rheoli, 4 Mehefin</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Caewyd ar</translation>
    </message>
</context>
<context>
    <name>ClosureAsked</name>
    <message>
        <source>Agreed by</source>
        <translation>Cytunwyd gan</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Caewyd ar</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Text on it has a contrast of {0} to 1.</source>
        <translation>Cyferbyniad y testun arno yw {0} i 1.</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns of the workbook</source>
        <translation>Colofnau&apos;r llyfr gwaith</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Allforio i Excel</translation>
    </message>
    <message>
        <source>Your words for the report are not kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing {before} with {after}</source>
        <translation>Cymharu {before} â {after}</translation>
    </message>
    <message>
        <source>These cannot be compared</source>
        <translation>Ni ellir cymharu&apos;r rhain</translation>
    </message>
    <message>
        <source>That is no day</source>
        <translation>Nid yw hwnnw&apos;n ddiwrnod</translation>
    </message>
    <message>
        <source>No difference matches</source>
        <translation>Nid oes gwahaniaeth sy&apos;n cyfateb</translation>
    </message>
    <message>
        <source>None of the entries differs in what you filter by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clirio&apos;r hidlydd</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Dim cofnodion</translation>
    </message>
    <message>
        <source>There was nothing in the register at either moment.</source>
        <translation>Nid oedd dim yn y gofrestr ar y naill adeg na&apos;r llall.</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Nid oes dim yn wahanol</translation>
    </message>
    <message>
        <source>Every entry is the same at both moments: choose others to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words for the report are not kept yet: keep them, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} compared with {after}</source>
        <translation>{before} o&apos;i gymharu â {after}</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Continue with these</source>
        <translation>Parhau gyda&apos;r rhain</translation>
    </message>
    <message>
        <source>{0} saved {1} while you were editing it. Choose whose words stand, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionTable</name>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>As signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionView</name>
    <message>
        <source>What can be corrected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>live entries</source>
        <translation>cofnodion byw</translation>
    </message>
    <message>
        <source>at or above the threshold</source>
        <translation>ar y trothwy neu uwch</translation>
    </message>
    <message>
        <source>overdue actions</source>
        <translation>camau gweithredu hwyr</translation>
    </message>
    <message>
        <source>not reviewed this quarter</source>
        <translation>heb eu hadolygu y chwarter hwn</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablau</translation>
    </message>
    <message>
        <source>Tables instead of charts</source>
        <translation>Tablau yn lle siartiau</translation>
    </message>
    <message>
        <source>Tables instead of charts (T)</source>
        <translation>Tablau yn lle siartiau (T)</translation>
    </message>
    <message>
        <source>Reading the figures</source>
        <translation>Darllen y ffigurau</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wrthi&apos;n cyfrif…</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Dim cofnodion eto</translation>
    </message>
    <message>
        <source>What there is to count appears here with the first entry.</source>
        <translation>Bydd yr hyn sydd i&apos;w gyfrif yn ymddangos yma gyda&apos;r cofnod cyntaf.</translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>Mewnforio cofrestr…</translation>
    </message>
    <message>
        <source>The first sign-off becomes what later quarters are compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No residual score is another than at the last sign-off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No risk is in the highest band.</source>
        <translation>Nid oes risg yn y band uchaf.</translation>
    </message>
    <message>
        <source>No entry is open.</source>
        <translation>Nid oes cofnod ar agor.</translation>
    </message>
    <message>
        <source>Live entries</source>
        <translation>Cofnodion byw</translation>
    </message>
    <message>
        <source>At or above the threshold</source>
        <translation>Ar y trothwy neu uwch</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Heb eu hadolygu</translation>
    </message>
    <message>
        <source>1 of these entries was closed since and is not in the table: see the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of these entries were closed since and are not in the table: see the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>such as 27 June 2018</source>
        <translation>megis 27 Mehefin 2018</translation>
    </message>
    <message>
        <source>Such as 27 June 2018, 27/6/18 or 2018-06-27</source>
        <translation>Megis 27 Mehefin 2018, 27/6/18 neu 2018-06-27</translation>
    </message>
    <message>
        <source>Pick the day from a calendar</source>
        <translation>Dewis y diwrnod o galendr</translation>
    </message>
</context>
<context>
    <name>DeadlineForm</name>
    <message>
        <source>Whose reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be reviewed by this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be reviewed by this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record by when and by whom; emptied, it is as for the rest again (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be reviewed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each entry&apos;s owner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeedDialog</name>
    <message>
        <source>Still to fill in: {0}.</source>
        <translation>Yn dal i&apos;w lenwi: {0}.</translation>
    </message>
</context>
<context>
    <name>DifferenceFilter</name>
    <message>
        <source>List the entries that are the same, too: a report speaks of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Y cyfan {n}</translation>
    </message>
    <message>
        <source>Risks {n}</source>
        <translation>Risgiau {n}</translation>
    </message>
    <message>
        <source>Opportunities {n}</source>
        <translation>Cyfleoedd {n}</translation>
    </message>
    <message>
        <source>The same {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Entries that differ</source>
        <translation>Cofnodion sy&apos;n wahanol</translation>
    </message>
</context>
<context>
    <name>DifferenceScores</name>
    <message>
        <source>Direction</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>then</source>
        <translation>bryd hynny</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>What changed</source>
        <translation>Beth newidiodd</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Open in the register</source>
        <translation>Agor yn y gofrestr</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>No longer in the register: it was reported as closed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fate} · last changed {day} by {who}</source>
        <translation>{fate} · newidiwyd ddiwethaf {day} gan {who}</translation>
    </message>
</context>
<context>
    <name>DirectionBox</name>
    <message>
        <source>Stated direction</source>
        <translation>Cyfeiriad a nodwyd</translation>
    </message>
    <message>
        <source>Stated: {0}</source>
        <translation>Nodwyd: {0}</translation>
    </message>
    <message>
        <source>Commentary on the direction</source>
        <translation>Sylwadau ar y cyfeiriad</translation>
    </message>
    <message>
        <source>Commentary in your own words</source>
        <translation>Sylwadau yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Score history</source>
        <translation>Hanes y sgoriau</translation>
    </message>
    <message>
        <source>Every score of this entry: when, who, why (Ctrl+H)</source>
        <translation>Pob sgôr i&apos;r cofnod hwn: pryd, pwy, pam (Ctrl+H)</translation>
    </message>
    <message>
        <source>As the scores show</source>
        <translation>Fel y dengys y sgoriau</translation>
    </message>
    <message>
        <source>State a direction</source>
        <translation>Nodi cyfeiriad</translation>
    </message>
    <message>
        <source>{0} since {1}</source>
        <translation>{0} ers {1}</translation>
    </message>
    <message>
        <source>No quarter is signed off to compare with.</source>
        <translation>Nid oes chwarter wedi&apos;i gymeradwyo i gymharu ag ef.</translation>
    </message>
    <message>
        <source>The scores show {0}. Stated because: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores show {0}.</source>
        <translation>Mae&apos;r sgoriau&apos;n dangos: {0}.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nawr</translation>
    </message>
</context>
<context>
    <name>DraftBanner</name>
    <message>
        <source>Later</source>
        <translation>Yn ddiweddarach</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>What you type cannot be kept as a draft: save often.{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftOffers</name>
    <message>
        <source>Looking for drafts</source>
        <translation>Chwilio am ddrafftiau</translation>
    </message>
    <message>
        <source>A draft of this register could not be read. It is kept aside: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} drafts of this register could not be read. They are kept aside in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of riskreg kept a draft of this register. It is left as it is: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of riskreg kept {n} drafts of this register. They are left as they are in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more after these</source>
        <translation>{n} arall ar ôl y rhain</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn ddiweddarach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>The draft of {reference} was discarded.</source>
        <translation>Hepgorwyd y drafft o {reference}.</translation>
    </message>
    <message>
        <source>You were writing a new {kind}, {reference}, on {when} and did not save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were editing {reference} on {when} and did not save it.</source>
        <translation>Roeddech yn golygu {reference} ar {when} ac ni wnaethoch ei gadw.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} am {time}</translation>
    </message>
    <message>
        <source>It was typed into {path}.</source>
        <translation>Fe&apos;i teipiwyd i {path}.</translation>
    </message>
    <message>
        <source>{who} has saved it since.</source>
        <translation>Mae {who} wedi&apos;i gadw ers hynny.</translation>
    </message>
    <message>
        <source>It was closed since: your words can become a new entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in this register: your words can become a new entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Adfer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Make it a new entry</source>
        <translation>Ei wneud yn gofnod newydd</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Copïo&apos;r geiriau</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {reference}</source>
        <translation>Darllen {reference}</translation>
    </message>
    <message>
        <source>Putting the draft back</source>
        <translation>Adfer y drafft</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>Choose an entry in the table to read or change it here.</source>
        <translation>Dewiswch gofnod yn y tabl i&apos;w ddarllen neu ei newid yma.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Nothing was kept: there was nothing in it.</source>
        <translation>Ni chadwyd dim: nid oedd dim ynddo.</translation>
    </message>
    <message>
        <source>Your changes were put away.</source>
        <translation>Hepgorwyd eich newidiadau.</translation>
    </message>
    <message>
        <source>Not saved yet: choose above whose words stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} You changed the same: choose whose words stand, now or when you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Dewis…</translation>
    </message>
    <message>
        <source>{0} What you changed goes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strand was removed.</source>
        <translation>Tynnwyd y llinyn.</translation>
    </message>
</context>
<context>
    <name>EntryPicker</name>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Reference or words of a title</source>
        <translation>Cyfeirnod neu eiriau o deitl</translation>
    </message>
    <message>
        <source>Type a reference or words of a title, then choose; Enter shows it</source>
        <translation>Teipiwch gyfeirnod neu eiriau o deitl, yna dewiswch; mae Enter yn ei ddangos</translation>
    </message>
    <message>
        <source>Entries to choose from</source>
        <translation>Cofnodion i ddewis ohonynt</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every paper of a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper says what has changed, and since when. The direction of travel stays against the last reported quarter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both parts in every form, the workbook for officers, and the covering report to each meeting, together in a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>The whole register, for officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part I, for publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part II, exempt entries alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>O&apos;i gymharu â</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Y ddau</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation>y ddau</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>Cyn: {0}</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
    <message>
        <source>what was filed of a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was filed of a meeting or a question is changed in its place, not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was filed of a meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>+ Filter</source>
        <translation>+ Hidlydd</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Ychwanegu hidlydd</translation>
    </message>
    <message>
        <source>Ask for types, owners, bands and more (Ctrl+Shift+A)</source>
        <translation>Gofyn am fathau, perchnogion, bandiau a mwy (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Hidlo yn ôl geiriau</translation>
    </message>
    <message>
        <source>Filter the entries by words</source>
        <translation>Hidlo&apos;r cofnodion yn ôl geiriau</translation>
    </message>
    <message>
        <source>Reference, title, owner, type and commentary; every word has to occur</source>
        <translation>Cyfeirnod, teitl, perchennog, math a sylwadau; rhaid i bob gair ymddangos</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Y cyfan {n}</translation>
    </message>
    <message>
        <source>Risks {n}</source>
        <translation>Risgiau {n}</translation>
    </message>
    <message>
        <source>Opportunities {n}</source>
        <translation>Cyfleoedd {n}</translation>
    </message>
    <message>
        <source>Entries that nobody has changed or confirmed in {0}</source>
        <translation>Cofnodion nad oes neb wedi&apos;u newid na&apos;u cadarnhau yn {0}</translation>
    </message>
    <message>
        <source>Not reviewed this quarter {n}</source>
        <translation>Heb eu hadolygu y chwarter hwn {n}</translation>
    </message>
    <message>
        <source>Not reviewed {n}</source>
        <translation>Heb eu hadolygu {n}</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>{name}: any</source>
        <translation>{name}: unrhyw un</translation>
    </message>
    <message>
        <source>Remove the filter {said}</source>
        <translation>Dileu&apos;r hidlydd {said}</translation>
    </message>
</context>
<context>
    <name>FindingTable</name>
    <message>
        <source>Ref</source>
        <translation>Cyf.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Pam mae yma</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Gweddilliol</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Entries that the test found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Skip</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} o {all}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Dechrau</translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>Registers (*{suffix})</source>
        <translation>Cofrestri (*{suffix})</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>Cofrestr newydd</translation>
    </message>
    <message>
        <source>The organisation&apos;s name stands above the register and on every paper made from it.</source>
        <translation>Mae enw&apos;r sefydliad uwchben y gofrestr ac ar bob papur a wneir ohoni.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Creu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Creating {name}</source>
        <translation>Creu {name}</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>Agor cofrestr</translation>
    </message>
    <message>
        <source>Open a register read-only</source>
        <translation>Agor cofrestr i&apos;w darllen yn unig</translation>
    </message>
    <message>
        <source>Registers (*{suffix});;All files (*)</source>
        <translation>Cofrestri (*{suffix});;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Making the sample register</source>
        <translation>Creu&apos;r gofrestr sampl</translation>
    </message>
    <message>
        <source>Registers from elsewhere (*.xlsx *.xlsm *.csv);;All files (*)</source>
        <translation>Cofrestri o fannau eraill (*.xlsx *.xlsm *.csv);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Import a register</source>
        <translation>Mewnforio cofrestr</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Darllen {name}</translation>
    </message>
    <message>
        <source>Leave the register as it is</source>
        <translation>Gadael y gofrestr fel y mae</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Dod â nhw i mewn</translation>
    </message>
    <message>
        <source>What {name} would bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Mewnforio {name}</translation>
    </message>
    <message>
        <source>What {name} brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the register</source>
        <translation>I&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Checking {0}</source>
        <translation>Gwirio {0}</translation>
    </message>
    <message>
        <source>Signing off {label}</source>
        <translation>Cymeradwyo {label}</translation>
    </message>
    <message>
        <source>The sign-off of {0} cannot be undone: what was reported can never change again.</source>
        <translation>Ni ellir dadwneud cymeradwyo {0}: ni all yr hyn a adroddwyd newid byth eto.</translation>
    </message>
    <message>
        <source>the sign-off of {0}</source>
        <translation>cymeradwyo {0}</translation>
    </message>
    <message>
        <source>{label} is signed off with {n} entries: export it for the committee. {next} is open now.</source>
        <translation>Mae {label} wedi&apos;i gymeradwyo gyda {n} cofnod: allforiwch ef ar gyfer y pwyllgor. Mae {next} ar agor nawr.</translation>
    </message>
    <message>
        <source>This is written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written, and its texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbooks (*{suffix})</source>
        <translation>Llyfrau gwaith (*{suffix})</translation>
    </message>
    <message>
        <source>Not as it is in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Da gwybod</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Ysgrifennu {name}</translation>
    </message>
    <message>
        <source>The audit guide could not be read: {why}.</source>
        <translation>Ni ellid darllen y canllaw archwilio: {why}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>It stands in the history beside every change that you make.</source>
        <translation>Mae yn yr hanes wrth ochr pob newid a wnewch.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Defnyddio&apos;r enw hwn</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Chapters</source>
        <translation>Penodau</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Pennod</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Canllaw</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>HalfWritten</name>
    <message>
        <source>Drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Neb eto</translation>
    </message>
    <message>
        <source>Exempt (Part II)</source>
        <translation>Eithriedig (Rhan II)</translation>
    </message>
    <message>
        <source>Kept out of everything that is made public</source>
        <translation>Ni chaiff ei gynnwys mewn dim a wneir yn gyhoeddus</translation>
    </message>
    <message>
        <source>Reviewed, no change</source>
        <translation>Adolygwyd, dim newid</translation>
    </message>
    <message>
        <source>Record that the entry was reviewed and stands as it is (Ctrl+R)</source>
        <translation>Cofnodi bod y cofnod wedi&apos;i adolygu a&apos;i fod yn aros fel y mae (Ctrl+R)</translation>
    </message>
    <message>
        <source>What is the {0}?</source>
        <translation>Beth yw&apos;r {0}?</translation>
    </message>
    <message>
        <source>New {0} · not saved yet</source>
        <translation>{0} newydd · heb ei gadw eto</translation>
    </message>
    <message>
        <source>revision {0} · saved {1} by {2}</source>
        <translation>diwygiad {0} · cadwyd {1} gan {2}</translation>
    </message>
    <message>
        <source>Closed {0}, agreed by {1}: {2}</source>
        <translation>Caewyd {0}, cytunwyd gan {1}: {2}</translation>
    </message>
</context>
<context>
    <name>HeadingRow</name>
    <message>
        <source>How the headings will stand: {0}</source>
        <translation>Sut bydd y penawdau: {0}</translation>
    </message>
</context>
<context>
    <name>HeatMapPage</name>
    <message>
        <source>In words</source>
        <translation>Mewn geiriau</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copïo&apos;r llun</translation>
    </message>
    <message>
        <source>As PNG and as SVG, without exempt entries (Ctrl+C)</source>
        <translation>Fel PNG ac fel SVG, heb y cofnodion eithriedig (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Cadw&apos;r llun…</translation>
    </message>
    <message>
        <source>As PNG or as SVG, without exempt entries</source>
        <translation>Fel PNG neu fel SVG, heb y cofnodion eithriedig</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>Wrthi&apos;n darllen y gofrestr…</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Dim cofnodion eto</translation>
    </message>
    <message>
        <source>Each stands here by its impact and likelihood, once the register has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>Mewnforio cofrestr…</translation>
    </message>
    <message>
        <source>As at {day}</source>
        <translation>Fel yr oedd ar {day}</translation>
    </message>
</context>
<context>
    <name>HeatView</name>
    <message>
        <source>Heat map, {kinds} {rating}</source>
        <translation>Map gwres, {kinds} {rating}</translation>
    </message>
    <message>
        <source>Arrows move from cell to cell, Enter opens its list, Ctrl+Enter shows it in the register.</source>
        <translation>Mae&apos;r saethau&apos;n symud o gell i gell, mae Enter yn agor ei rhestr, ac mae Ctrl+Enter yn ei dangos yn y gofrestr.</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>The guide could not be read: {why}.</source>
        <translation>Ni ellid darllen y canllaw: {why}.</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Ble rydych chi</translation>
    </message>
    <message>
        <source>Six places: the register, its heat map, all actions, the quarter, the dashboard and the history. At the foot stands when the register was saved last, and by whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Beth sydd yno</translation>
    </message>
    <message>
        <source>Every entry in the paper&apos;s order. Type above it to filter, click a heading to sort, press F2 to change a cell where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are changing</source>
        <translation>Beth rydych yn ei newid</translation>
    </message>
    <message>
        <source>The chosen entry as the paper prints it. Click into a text and write; Enter makes the next item. Ctrl+S saves, Ctrl+Z takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Sgoriau</translation>
    </message>
    <message>
        <source>Click a cell of the matrix, or type 4 and 3 for impact 4 and likelihood 3. A changed score asks why: that is what the committee will read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quarter</source>
        <translation>Y chwarter</translation>
    </message>
    <message>
        <source>Sign off freezes the quarter for good, Export writes the paper. Ctrl+K finds everything, and F1 opens the guide at the right page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>History of the entry</source>
        <translation>Hanes y cofnod</translation>
    </message>
    <message>
        <source>Show all {0} revisions</source>
        <translation>Dangos pob un o&apos;r {0} diwygiad</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When and who</source>
        <translation>Pryd a phwy</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Beth newidiodd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>HitTable</name>
    <message>
        <source>Ref</source>
        <translation>Cyf.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>{0}, is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, is left as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>What was found</source>
        <translation>Beth a ganfuwyd</translation>
    </message>
</context>
<context>
    <name>InPlace</name>
    <message>
        <source>{0} has changes in the editor that are not saved: save or discard them first.</source>
        <translation>Mae newidiadau i {0} yn y golygydd heb eu cadw: cadwch neu hepgorwch nhw yn gyntaf.</translation>
    </message>
    <message>
        <source>As the scores show: {0}</source>
        <translation>Fel y dengys y sgoriau: {0}</translation>
    </message>
    <message>
        <source>Direction of {0}</source>
        <translation>Cyfeiriad {0}</translation>
    </message>
    <message>
        <source>The scores show {0}. Why is {1} stated all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Ei nodi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
</context>
<context>
    <name>IssueTable</name>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Misoedd</translation>
    </message>
    <message>
        <source>As at</source>
        <translation>Fel yr oedd ar</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ar</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Cyhoeddiad</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ddim eto</translation>
    </message>
</context>
<context>
    <name>IssueView</name>
    <message>
        <source>Signed-off quarters</source>
        <translation>Chwarteri wedi&apos;u cymeradwyo</translation>
    </message>
</context>
<context>
    <name>IssuedPage</name>
    <message>
        <source>Export this issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash that proves this quarter and all before it; keep it outside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the publication…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct by a reissue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quarter is signed off yet</source>
        <translation>Nid oes chwarter wedi&apos;i gymeradwyo eto</translation>
    </message>
    <message>
        <source>The first one becomes the baseline that every later quarter is compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>Go on with the reissue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue 1 of {label} is as it was signed off, and stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue {n} of {label} corrects: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published: {where}</source>
        <translation>Cyhoeddwyd: {where}</translation>
    </message>
    <message>
        <source>The head of {label} is on the clipboard: {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Wrthi&apos;n cofnodi</translation>
    </message>
    <message>
        <source>It is recorded that issue {n} of {label} was published.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemTree</name>
    <message>
        <source>Strand {0}</source>
        <translation>Llinyn {0}</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>The quarter&apos;s paper</source>
        <translation>Papur y chwarter</translation>
    </message>
    <message>
        <source>Layout of the workbook</source>
        <translation>Cynllun y llyfr gwaith</translation>
    </message>
    <message>
        <source>Plain tables</source>
        <translation>Tablau plaen</translation>
    </message>
    <message>
        <source>As councils publish it</source>
        <translation>Fel y mae cynghorau&apos;n ei gyhoeddi</translation>
    </message>
    <message>
        <source>Tick what the workbook shows, and bring it into order: drag a row, or press Alt+Up and Alt+Down in it. A heading that is left empty is the grey one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>So the headings stand:</source>
        <translation>Dyma sut bydd y penawdau:</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Taflenni</translation>
    </message>
    <message>
        <source>Those that have something to say are in the workbook, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings for risks</source>
        <translation>Penawdau ar gyfer risgiau</translation>
    </message>
    <message>
        <source>Headings for opportunities</source>
        <translation>Penawdau ar gyfer cyfleoedd</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Yn ôl i&apos;r rhagosodiadau</translation>
    </message>
    <message>
        <source>Sheets of the workbook</source>
        <translation>Taflenni&apos;r llyfr gwaith</translation>
    </message>
    <message>
        <source>A row for each theme and no merged cell: it can be sorted, filtered and read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to the whole entry stands in merged cells.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelAsked</name>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
</context>
<context>
    <name>LifeActs</name>
    <message>
        <source>Choose an entry in the table first.</source>
        <translation>Dewiswch gofnod yn y tabl yn gyntaf.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>Copy of {0}</source>
        <translation>Copi o {0}</translation>
    </message>
    <message>
        <source>{0} is open already.</source>
        <translation>Mae {0} ar agor yn barod.</translation>
    </message>
    <message>
        <source>{0} stands at {1}, the highest level of this register.</source>
        <translation>Mae {0} ar {1}, lefel uchaf y gofrestr hon.</translation>
    </message>
    <message>
        <source>Escalate {0}</source>
        <translation>Uwchgyfeirio {0}</translation>
    </message>
    <message>
        <source>{0} stands at {1}, the lowest level of this register.</source>
        <translation>Mae {0} ar {1}, lefel isaf y gofrestr hon.</translation>
    </message>
    <message>
        <source>De-escalate {0}</source>
        <translation>Symud {0} i lefel is</translation>
    </message>
    <message>
        <source>{0} is closed: reopen it first (Entry, Life of the entry).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ei ddangos</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Threshold and appetite</source>
        <translation>Trothwy ac archwaeth</translation>
    </message>
    <message>
        <source>Reporting threshold</source>
        <translation>Trothwy adrodd</translation>
    </message>
    <message>
        <source>Appetite</source>
        <translation>Archwaeth</translation>
    </message>
    <message>
        <source>An entry whose residual score is this or more is reported.</source>
        <translation>Adroddir ar gofnod y mae ei sgôr gweddilliol yn hyn neu fwy.</translation>
    </message>
    <message>
        <source>A risk whose score is above this is more than you accept. Leave it empty where none is stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appetite by type</source>
        <translation>Archwaeth yn ôl math</translation>
    </message>
    <message>
        <source>Only where it differs. A risk of several types has the lowest of theirs; an opportunity has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appetite for {0}</source>
        <translation>Archwaeth ar gyfer {0}</translation>
    </message>
</context>
<context>
    <name>MarkedBar</name>
    <message>
        <source>Reviewed, no change</source>
        <translation>Adolygwyd, dim newid</translation>
    </message>
    <message>
        <source>Record that the marked entries were reviewed and stand as they are (Ctrl+R)</source>
        <translation>Cofnodi bod y cofnodion sydd wedi&apos;u marcio wedi&apos;u hadolygu a&apos;u bod yn aros fel y maent (Ctrl+R)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Newid…</translation>
    </message>
    <message>
        <source>Change owner, types, ratings, level or status of all of them (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>Dad-farcio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>{n} entries marked</source>
        <translation>{n} cofnod wedi&apos;u marcio</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Scores and direction</source>
        <translation>Sgoriau a chyfeiriad</translation>
    </message>
</context>
<context>
    <name>MeetingFacts</name>
    <message>
        <source>Which body meets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the meeting</source>
        <translation>Diwrnod y cyfarfod</translation>
    </message>
    <message>
        <source>In public</source>
        <translation>Yn gyhoeddus</translation>
    </message>
    <message>
        <source>Press and public may be there: no exempt entry stands in its papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It meets after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting takes place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting does not take place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meeting needs a name: {0} stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>This meeting asked nothing so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
</context>
<context>
    <name>MeetingsPanel</name>
    <message>
        <source>Meetings</source>
        <translation>Cyfarfodydd</translation>
    </message>
    <message>
        <source>The quarter whose meetings are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings of the quarter</source>
        <translation>Cyfarfodydd y chwarter</translation>
    </message>
    <message>
        <source>Something written under the quarter&apos;s meetings is not logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting chosen</source>
        <translation>Dim cyfarfod wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>What a meeting was shown and what it asked stands here, beside the meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings of</source>
        <translation>Cyfarfodydd</translation>
    </message>
    <message>
        <source>not logged yet · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>All questions, {n} open</source>
        <translation>Pob cwestiwn, {n} ar agor</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Pob cwestiwn</translation>
    </message>
    <message>
        <source>No meeting of this quarter is entered yet. Add the first below: which body, and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting of this quarter is entered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;New register…</source>
        <translation>Cofrestr &amp;newydd…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Agor…</translation>
    </message>
    <message>
        <source>Open read-onl&amp;y…</source>
        <translation>Agor i&apos;w &amp;darllen yn unig…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Agor &amp;rhai diweddar</translation>
    </message>
    <message>
        <source>Open the &amp;sample register</source>
        <translation>Agor y gofrestr &amp;sampl</translation>
    </message>
    <message>
        <source>&amp;Import a register…</source>
        <translation>&amp;Mewnforio cofrestr…</translation>
    </message>
    <message>
        <source>&amp;Export the quarter…</source>
        <translation>A&amp;llforio&apos;r chwarter…</translation>
    </message>
    <message>
        <source>For a &amp;meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part &amp;I, for publication…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part II, &amp;exempt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Covering report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every paper, into a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the &amp;papers look like…</source>
        <translation>Sut olwg sydd ar y &amp;papurau…</translation>
    </message>
    <message>
        <source>Chec&amp;ks before issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign o&amp;ff the quarter…</source>
        <translation>C&amp;ymeradwyo&apos;r chwarter…</translation>
    </message>
    <message>
        <source>&amp;Verify the history</source>
        <translation>G&amp;wirio&apos;r hanes</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Copïau wrth &amp;gefn…</translation>
    </message>
    <message>
        <source>Re&amp;gister settings…</source>
        <translation>Gosodiada&amp;u&apos;r gofrestr…</translation>
    </message>
    <message>
        <source>Scoring sc&amp;heme…</source>
        <translation>Cynllun sg&amp;orio…</translation>
    </message>
    <message>
        <source>Rea&amp;d only</source>
        <translation>Darllen yn un&amp;ig</translation>
    </message>
    <message>
        <source>Your n&amp;ame…</source>
        <translation>Eic&amp;h enw…</translation>
    </message>
    <message>
        <source>&amp;Close the register</source>
        <translation>&amp;Cau&apos;r gofrestr</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Gada&amp;el</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>&amp;Cofnod</translation>
    </message>
    <message>
        <source>New &amp;risk</source>
        <translation>&amp;Risg newydd</translation>
    </message>
    <message>
        <source>New &amp;opportunity</source>
        <translation>C&amp;yfle newydd</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Hepgor y newidiadau</translation>
    </message>
    <message>
        <source>Re&amp;viewed, no change…</source>
        <translation>&amp;Adolygwyd, dim newid…</translation>
    </message>
    <message>
        <source>Score &amp;history</source>
        <translation>Hanes y &amp;sgoriau</translation>
    </message>
    <message>
        <source>&amp;Next entry</source>
        <translation>Cofnod &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous entry</source>
        <translation>Cofnod &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Life of the entry</source>
        <translation>&amp;Oes y cofnod</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dyblygu</translation>
    </message>
    <message>
        <source>&amp;Close…</source>
        <translation>&amp;Cau…</translation>
    </message>
    <message>
        <source>&amp;Reopen…</source>
        <translation>&amp;Ailagor…</translation>
    </message>
    <message>
        <source>&amp;Merge into another…</source>
        <translation>Cyfuno ag &amp;un arall…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>&amp;Hollti…</translation>
    </message>
    <message>
        <source>S&amp;uperseded by another…</source>
        <translation>Disodlwyd &amp;gan un arall…</translation>
    </message>
    <message>
        <source>&amp;Escalate…</source>
        <translation>U&amp;wchgyfeirio…</translation>
    </message>
    <message>
        <source>De-esca&amp;late…</source>
        <translation>&amp;Symud i lefel is…</translation>
    </message>
    <message>
        <source>Re&amp;number the register…</source>
        <translation>Ail&amp;rifo&apos;r gofrestr…</translation>
    </message>
    <message>
        <source>Cl&amp;osed entries</source>
        <translation>C&amp;ofnodion wedi&apos;u cau</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>&amp;Chwilio popeth…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>Change the &amp;marked entries…</source>
        <translation>Newid y cofnodion sydd wedi&apos;u &amp;marcio…</translation>
    </message>
    <message>
        <source>&amp;Find and replace…</source>
        <translation>Can&amp;fod ac amnewid…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;olwg</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>Cof&amp;restr</translation>
    </message>
    <message>
        <source>Heat &amp;map</source>
        <translation>&amp;Map gwres</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Camau gweithredu</translation>
    </message>
    <message>
        <source>&amp;Quarters</source>
        <translation>Ch&amp;warteri</translation>
    </message>
    <message>
        <source>Dash&amp;board</source>
        <translation>&amp;Dangosfwrdd</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Hanes</translation>
    </message>
    <message>
        <source>Section &amp;of the history</source>
        <translation>Rhan o&apos;r ha&amp;nes</translation>
    </message>
    <message>
        <source>Q&amp;uestions asked</source>
        <translation>Cwestiynau a &amp;ofynnwyd</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>&amp;Beth newidiodd</translation>
    </message>
    <message>
        <source>Go to the &amp;table</source>
        <translation>Mynd i&apos;r &amp;tabl</translation>
    </message>
    <message>
        <source>Go to the e&amp;ditor</source>
        <translation>Mynd i&apos;r go&amp;lygydd</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabl</translation>
    </message>
    <message>
        <source>&amp;Filter by words</source>
        <translation>&amp;Hidlo yn ôl geiriau</translation>
    </message>
    <message>
        <source>&amp;Add a filter…</source>
        <translation>&amp;Ychwanegu hidlydd…</translation>
    </message>
    <message>
        <source>O&amp;nly</source>
        <translation>Di&amp;m ond</translation>
    </message>
    <message>
        <source>Show &amp;every entry</source>
        <translation>Dangos &amp;pob cofnod</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>Tr&amp;efnu yn ôl</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>&amp;Grwpio…</translation>
    </message>
    <message>
        <source>Group b&amp;y</source>
        <translation>Grwpio &amp;fesul</translation>
    </message>
    <message>
        <source>&amp;Choose columns…</source>
        <translation>&amp;Dewis colofnau…</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Colofnau</translation>
    </message>
    <message>
        <source>Com&amp;pact rows</source>
        <translation>&amp;Rhesi cryno</translation>
    </message>
    <message>
        <source>&amp;Views…</source>
        <translation>Go&amp;lygon…</translation>
    </message>
    <message>
        <source>Saved vie&amp;ws</source>
        <translation>Golygon &amp;wedi&apos;u cadw</translation>
    </message>
    <message>
        <source>Copy the mar&amp;ked entries</source>
        <translation>Copïo&apos;r c&amp;ofnodion sydd wedi&apos;u marcio</translation>
    </message>
    <message>
        <source>Change the ce&amp;ll</source>
        <translation>&amp;Newid y gell</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Ll&amp;iwiau</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Fel y &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Maint y te&amp;stun</translation>
    </message>
    <message>
        <source>L&amp;arger</source>
        <translation>&amp;Mwy</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Llai</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Fel y s&amp;ystem</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;aith</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>C&amp;ymorth</translation>
    </message>
    <message>
        <source>&amp;Guide to what I am doing</source>
        <translation>&amp;Canllaw i&apos;r hyn rwy&apos;n ei wneud</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Bysellfwrdd</translation>
    </message>
    <message>
        <source>Audit g&amp;uide</source>
        <translation>Canllaw &amp;archwilio</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>Camau cy&amp;ntaf</translation>
    </message>
    <message>
        <source>&amp;About riskreg</source>
        <translation>&amp;Ynghylch riskreg</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge {0}</source>
        <translation>Cyfuno {0}</translation>
    </message>
    <message>
        <source>“{0}” is closed and names the entry that it went into. What is ticked is added to that one; nothing is taken away here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of the other kind: a risk is merged into a risk, an opportunity into an opportunity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is closed: it was merged into {1}.</source>
        <translation>Mae {0} wedi&apos;i gau: fe&apos;i cyfunwyd â {1}.</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close this message</source>
        <translation>Cau&apos;r neges hon</translation>
    </message>
</context>
<context>
    <name>MomentChoice</name>
    <message>
        <source>{name}: the day</source>
        <translation>{name}: y diwrnod</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>A day…</source>
        <translation>Diwrnod…</translation>
    </message>
    <message>
        <source>{quarter}, signed off {day}</source>
        <translation>{quarter}, cymeradwywyd {day}</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>“{0}” stands at the level {1}. The history keeps the move and its reason.</source>
        <translation>Mae “{0}” ar lefel {1}. Mae&apos;r hanes yn cadw&apos;r symudiad a&apos;r rheswm drosto.</translation>
    </message>
    <message>
        <source>To the level</source>
        <translation>I&apos;r lefel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>{0} moved from {1} to {2}.</source>
        <translation>Symudwyd {0} o {1} i {2}.</translation>
    </message>
</context>
<context>
    <name>NewMeeting</name>
    <message>
        <source>Which body meets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body, such as Audit committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the meeting</source>
        <translation>Diwrnod y cyfarfod</translation>
    </message>
    <message>
        <source>Add a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which body meets, such as the audit committee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on which day it meets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsNote</name>
    <message>
        <source>Bring together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cau&apos;r neges hon</translation>
    </message>
</context>
<context>
    <name>OldText</name>
    <message>
        <source>What stood there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineEdit</name>
    <message>
        <source>A list. Enter: next item. Tab: sub-bullet. Shift+Tab: back, up to a heading. Alt+Up and Alt+Down: move the item. Escape: leave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your own words for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the drafted sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>{0} wrote other words meanwhile: “{1}”. Keep yours to put them in their place, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the next issue of the report of {0}, in the words of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the next issue of the report of {0}, as drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the report of {0}, in the words of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the report of {0}, as drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is signed off, and its report stays as it is: words written now stand in it from the next issue on, number {1}, which a reissue makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facts have changed since this was written. Drafted now: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
    <message>
        <source>The words of a report are changed in their place, not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change of the report&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnerAsked</name>
    <message>
        <source>Name of the owner</source>
        <translation>Enw&apos;r perchennog</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
</context>
<context>
    <name>OwnerCompleter</name>
    <message>
        <source>Owners to choose from</source>
        <translation>Perchnogion i ddewis ohonynt</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Read-only: this register can be read here, not changed.</source>
        <translation>Darllen yn unig: gellir darllen y gofrestr hon yma, ond nid ei newid.</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Show me</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Show where it is wrong</source>
        <translation>Dangos ble mae&apos;r gwall</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>The other entry</source>
        <translation>Y cofnod arall</translation>
    </message>
    <message>
        <source>No other open entry is called {0}: choose one from the list.</source>
        <translation>Nid oes cofnod agored arall o&apos;r enw {0}: dewiswch un o&apos;r rhestr.</translation>
    </message>
    <message>
        <source>{0} cannot be chosen here.</source>
        <translation>Ni ellir dewis {0} yma.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search everything</source>
        <translation>Chwilio popeth</translation>
    </message>
    <message>
        <source>A command, a reference, or words of an entry</source>
        <translation>Gorchymyn, cyfeirnod, neu eiriau o gofnod</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Compared with</source>
        <translation>O&apos;i gymharu â</translation>
    </message>
    <message>
        <source>Nothing: no earlier quarter is signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>{0}, open: a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, issue {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, signed off</source>
        <translation>{0}, wedi&apos;i gymeradwyo</translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message>
        <source>Take the head of a sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a paper prints</source>
        <translation>Yr hyn y mae papur yn ei argraffu</translation>
    </message>
    <message>
        <source>Ledger head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 characters, the short code, or all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger row</source>
        <translation>Rhes y cyfriflyfr</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Cofrestr</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Take from a sign-off…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>Export {label}</source>
        <translation>Allforio {label}</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;PDF (*.pdf);;Web pages (*.html);;Word documents (*.docx);;Open data, a table (*.csv);;Open data (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering report of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Ysgrifennu {name}</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Parts of the scheme</source>
        <translation>Rhannau&apos;r cynllun</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>not set</source>
        <translation>heb ei osod</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What changes</source>
        <translation>Beth sy&apos;n newid</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores that were given stay as they are and are read with the scheme that they were given in. An entry comes into this one when it is rated again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open entries by band, if they were rated anew</source>
        <translation>Cofnodion agored yn ôl band, pe baent yn cael eu sgorio o&apos;r newydd</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risgiau</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Cyfleoedd</translation>
    </message>
    <message>
        <source>Reported, from {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above appetite: {0}</source>
        <translation>Uwchlaw&apos;r archwaeth: {0}</translation>
    </message>
    <message>
        <source>In another band than today: {0}</source>
        <translation>Mewn band gwahanol i heddiw: {0}</translation>
    </message>
    <message>
        <source>Off the matrix, to be rated anew: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the score is known, to be rated anew: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not rated yet: {0}</source>
        <translation>Heb eu sgorio eto: {0}</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Ref</source>
        <translation>Cyf.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Wedyn</translation>
    </message>
    <message>
        <source>has it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed: left out</source>
        <translation>wedi&apos;i gau: gadawyd allan</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>Verify</source>
        <translation>Gwirio</translation>
    </message>
    <message>
        <source>Audit guide</source>
        <translation>Canllaw archwilio</translation>
    </message>
    <message>
        <source>What this proves, what it does not, and how to check it without riskreg</source>
        <translation>Beth mae hyn yn ei brofi, beth nad yw&apos;n ei brofi, a sut i&apos;w wirio heb riskreg</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clirio</translation>
    </message>
    <message>
        <source>The ledger row is a number, as the paper prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the history</source>
        <translation>Gwirio&apos;r hanes</translation>
    </message>
    <message>
        <source>Verifying reads every row of the history and compares all that is shown with it. With what a paper printed, it also says whether this file still holds the history of that paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Heb ei wirio eto</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copïo fel testun</translation>
    </message>
    <message>
        <source>Copy what to print</source>
        <translation>Copïo&apos;r hyn i&apos;w argraffu</translation>
    </message>
    <message>
        <source>There are {n} rows now: verify again to have the later ones checked.</source>
        <translation>Mae {n} rhes nawr: gwiriwch eto i wirio&apos;r rhai diweddarach.</translation>
    </message>
    <message>
        <source>The answer is on the clipboard as text.</source>
        <translation>Mae&apos;r ateb ar y clipfwrdd fel testun.</translation>
    </message>
    <message>
        <source>The register, its ledger row and its head are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublicationDialog</name>
    <message>
        <source>{label}, issue {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history keeps on which day {name} was made public, and where it can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ei gofnodi</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Cyhoeddwyd ar</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>The council&apos;s website, committee papers of 18 July</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis y cyfan</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ie</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis y cyfan</translation>
    </message>
</context>
<context>
    <name>QuarterChoice</name>
    <message>
        <source>{0}, open</source>
        <translation>{0}, ar agor</translation>
    </message>
    <message>
        <source>{0}, signed off</source>
        <translation>{0}, wedi&apos;i gymeradwyo</translation>
    </message>
</context>
<context>
    <name>QuarterPage</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Gwiriadau</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Cyfarfodydd</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Cymeradwywyd</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Open {0} in the register</source>
        <translation>Agor {0} yn y gofrestr</translation>
    </message>
    <message>
        <source>Asked by {0}</source>
        <translation>Gofynnwyd gan {0}</translation>
    </message>
    <message>
        <source>{0} changed this question while you wrote: what stands now is above. Yours is kept here: log it on top of that, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution before it was reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution, {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>The day on which it was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ar</translation>
    </message>
    <message>
        <source>Write it first: nothing is logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on which day it was settled, such as 27 June 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is not logged yet: log it, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Questions of committees</source>
        <translation>Cwestiynau pwyllgorau</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cyfarfod</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>What you wrote on a committee&apos;s question is not logged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>No question matches</source>
        <translation>Nid oes cwestiwn sy&apos;n cyfateb</translation>
    </message>
    <message>
        <source>None of the questions is what you filter by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clirio&apos;r hidlydd</translation>
    </message>
    <message>
        <source>No committee asked anything yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions are logged with the meeting that asked, under the quarter&apos;s meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is not logged yet: log it, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Saved {when} by {name}</source>
        <translation>Cadwyd {when} gan {name}</translation>
    </message>
</context>
<context>
    <name>RatingAsked</name>
    <message>
        <source>Impact</source>
        <translation>Effaith</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Tebygolrwydd</translation>
    </message>
    <message>
        <source>Clear the rating</source>
        <translation>Clirio&apos;r sgôr</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>{0}, impact and likelihood not stated</source>
        <translation>{0}, effaith a thebygolrwydd heb eu nodi</translation>
    </message>
    <message>
        <source>Set on the matrix, where {0} chooses it. Delete clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation>heb ei osod</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>← Back to the table</source>
        <translation>← Yn ôl i&apos;r tabl</translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>Mewnforio cofrestr…</translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>Risg newydd</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Cyfle newydd</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Dim cofnodion eto</translation>
    </message>
    <message>
        <source>Bring in the register you have from its workbook, or write the first entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written in this register, and now it can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clirio&apos;r hidlydd</translation>
    </message>
    <message>
        <source>Every entry was changed or confirmed in {0}.</source>
        <translation>Newidiwyd neu gadarnhawyd pob cofnod yn {0}.</translation>
    </message>
    <message>
        <source>All are reviewed</source>
        <translation>Mae pob un wedi&apos;i adolygu</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Nid oes cofnod sy&apos;n cyfateb</translation>
    </message>
    <message>
        <source>None of the entries contains what you filter by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 cofnod</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} cofnod</translation>
    </message>
    <message>
        <source>{n} of {entries}</source>
        <translation>{n} o {entries}</translation>
    </message>
    <message>
        <source>{n} at or above the threshold of {threshold}</source>
        <translation>{n} ar y trothwy o {threshold} neu uwch</translation>
    </message>
    <message>
        <source>{n} with overdue actions</source>
        <translation>{n} gyda chamau gweithredu hwyr</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Not reviewed this quarter</source>
        <translation>Heb ei adolygu y chwarter hwn</translation>
    </message>
    <message>
        <source>Reviewed by {0} on {1}, no change</source>
        <translation>Adolygwyd gan {0} ar {1}, dim newid</translation>
    </message>
    <message>
        <source>Changed by {0} on {1}</source>
        <translation>Newidiwyd gan {0} ar {1}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation>ar agor</translation>
    </message>
    <message>
        <source>{reference}, changed by someone else</source>
        <translation>{reference}, newidiwyd gan rywun arall</translation>
    </message>
</context>
<context>
    <name>ReissuePage</name>
    <message>
        <source>Correct by a reissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is corrected, as the paper will say it, such as: the residual score of CR3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Correct {label} by a reissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue {n} of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next issue corrects is written, and not issued yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was signed off stays as it is and can be exported as issue 1. The next issue says on its paper what it corrects. Only what was wrong on the day belongs here: what has happened since belongs to the open quarter. Sentences of its report that were edited since are taken up with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the mistake in the entry first, and for a score tick that it corrects a wrong past value: then it is offered here. So are sentences of the report once they are edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what the new issue corrects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It corrects one entry; every other is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It corrects {n} entries; every other is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuing {label} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new issue of {0} cannot be undone: correct it by another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue {n} of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue {n} of {label} is there: export it. Issue {before} stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenumberModel</name>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>New reference</source>
        <translation>Cyfeirnod newydd</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Formerly</source>
        <translation>Gynt</translation>
    </message>
    <message>
        <source>New reference of {0}: {1}</source>
        <translation>Cyfeirnod newydd {0}: {1}</translation>
    </message>
    <message>
        <source>{0}  given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenumberPage</name>
    <message>
        <source>Renumber the register</source>
        <translation>Ailrifo&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they stand</source>
        <translation>Fel y maent</translation>
    </message>
    <message>
        <source>By residual score, the highest first</source>
        <translation>Yn ôl sgôr gweddilliol, yr uchaf yn gyntaf</translation>
    </message>
    <message>
        <source>Reason, such as the full review of 2018/19</source>
        <translation>Rheswm, megis adolygiad llawn 2018/19</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Ailrifo</translation>
    </message>
    <message>
        <source>Old and new references</source>
        <translation>Hen gyfeirnodau a rhai newydd</translation>
    </message>
    <message>
        <source>Every open entry gets a new reference in one act. The one that it had stays known and is found by the search; a signed-off quarter keeps the references that it published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type over a new reference to change it.</source>
        <translation>Teipiwch dros gyfeirnod newydd i&apos;w newid.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>{0} would be given twice: each open entry needs a reference of its own.</source>
        <translation>Byddai {0} yn cael ei roi ddwywaith: mae angen ei gyfeirnod ei hun ar bob cofnod agored.</translation>
    </message>
    <message>
        <source>Every entry would keep the reference that it has.</source>
        <translation>Byddai pob cofnod yn cadw&apos;r cyfeirnod sydd ganddo.</translation>
    </message>
    <message>
        <source>{0} of {1} entries get another reference.</source>
        <translation>Bydd {0} o {1} cofnod yn cael cyfeirnod arall.</translation>
    </message>
    <message>
        <source>Renumber {0} entries</source>
        <translation>Ailrifo {0} cofnod</translation>
    </message>
    <message>
        <source>Renumbering</source>
        <translation>Wrthi&apos;n ailrifo</translation>
    </message>
    <message>
        <source>{0} entries have another reference. The one that each had before is still found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>“{0}” is live again from now on, with everything that it was closed with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another entry is called {0} by now, so this one needs another reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen {0}</source>
        <translation>Ailagor {0}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Ailagor</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>{0} is open again.</source>
        <translation>Mae {0} ar agor eto.</translation>
    </message>
</context>
<context>
    <name>ReplacePage</name>
    <message>
        <source>Find and replace</source>
        <translation>Canfod ac amnewid</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Geiriau cyfan</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Paru p&amp;riflythrennau</translation>
    </message>
    <message>
        <source>C&amp;losed entries too</source>
        <translation>Cofnodion wedi&apos;u &amp;cau hefyd</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Can&amp;fod</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Amnewid</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Ticio&apos;r cyfan</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>&amp;Dad-dicio&apos;r cyfan</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Canfod</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Amnewid gyda</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Titles, descriptions, items, actions with their owners and progress, commentary and owners.</source>
        <translation>Teitlau, disgrifiadau, eitemau, camau gweithredu gyda&apos;u perchnogion a&apos;u cynnydd, sylwadau a pherchnogion.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>&amp;Only the {0} marked entries</source>
        <translation>Dim &amp;ond y {0} cofnod sydd wedi&apos;u marcio</translation>
    </message>
    <message>
        <source>Looking through the texts</source>
        <translation>Chwilio drwy&apos;r testunau</translation>
    </message>
    <message>
        <source>Looking through the texts…</source>
        <translation>Wrthi&apos;n chwilio drwy&apos;r testunau…</translation>
    </message>
    <message>
        <source>Find shows every place first; nothing is replaced before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ni chanfuwyd dim.</translation>
    </message>
    <message>
        <source>{0} of {1} places in {2} entries will be replaced.</source>
        <translation>Bydd {0} o {1} lle mewn {2} cofnod yn cael eu hamnewid.</translation>
    </message>
    <message>
        <source>{0} of {1} places in 1 entry will be replaced.</source>
        <translation>Bydd {0} o {1} lle mewn 1 cofnod yn cael eu hamnewid.</translation>
    </message>
    <message>
        <source>Replace {0}</source>
        <translation>Amnewid {0}</translation>
    </message>
    <message>
        <source>Replaced “{0}” with “{1}”</source>
        <translation>Amnewidiwyd “{0}” gyda “{1}”</translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation>Wrthi&apos;n amnewid</translation>
    </message>
    <message>
        <source>{0} places in {1} entries are replaced. Undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Covering report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the register to a meeting: a Word document with what changed, in sentences to edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>For the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave exempt entries out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>O&apos;i gymharu â</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} last saw another register than the last quarter&apos;s: the report begins there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave exempt entries out: the meeting is public</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Tests</source>
        <translation>Profion</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>How long is long in the highest band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest band: this quarter</source>
        <translation>Band uchaf: y chwarter hwn</translation>
    </message>
    <message>
        <source>Highest band: {0} quarters running</source>
        <translation>Band uchaf: {0} chwarter yn olynol</translation>
    </message>
    <message>
        <source>For how many quarters running a risk has to be in the highest band to be found, this one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>All tests and the entries that they find, as an Excel workbook</source>
        <translation>Yr holl brofion a&apos;r cofnodion y maent yn eu canfod, fel llyfr gwaith Excel</translation>
    </message>
    <message>
        <source>{0}, as it stands</source>
        <translation>{0}, fel y mae</translation>
    </message>
    <message>
        <source>{0}, as signed off</source>
        <translation>{0}, fel y&apos;i cymeradwywyd</translation>
    </message>
    <message>
        <source>Testing the register</source>
        <translation>Profi&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Tested: {0}</source>
        <translation>Profwyd: {0}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni chanfuwyd dim</translation>
    </message>
    <message>
        <source>Every entry that was tested passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to test</source>
        <translation>Dim i&apos;w brofi</translation>
    </message>
    <message>
        <source>Reports {0}</source>
        <translation>Adroddiadau {0}</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>What was found</source>
        <translation>Beth a ganfuwyd</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>By when is to be reviewed is written, and not set yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still to be reviewed, person by person, as text to send to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for those whose entries are marked (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>Risg newydd</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Dim i&apos;w adolygu</translation>
    </message>
    <message>
        <source>There are no entries yet.</source>
        <translation>Nid oes cofnodion eto.</translation>
    </message>
    <message>
        <source>Show the one in the register</source>
        <translation>Dangos yr un yn y gofrestr</translation>
    </message>
    <message>
        <source>Show the {n} in the register</source>
        <translation>Dangos y {n} yn y gofrestr</translation>
    </message>
    <message>
        <source>Copy for these {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A review date is changed in its place, not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by when is to be reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reviewed in {0}</source>
        <translation>Heb eu hadolygu yn {0}</translation>
    </message>
    <message>
        <source>The reminders are on the clipboard, person by person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be reviewed by {0} is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>Who reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ref</source>
        <translation>Cyf.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Y chwarter hwn</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>Adolygwyd ddiwethaf</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Neb</translation>
    </message>
    <message>
        <source>{who}, for {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Reviewed</source>
        <translation>✓ Adolygwyd</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Hwyr ers {day}</translation>
    </message>
    <message>
        <source>To do by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Byth</translation>
    </message>
    <message>
        <source>{day}, {who}</source>
        <translation>{day}, {who}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Review of each entry</source>
        <translation>Adolygiad o bob cofnod</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Note on the review, if there is one</source>
        <translation>Nodyn ar yr adolygiad, os oes un</translation>
    </message>
    <message>
        <source>Save the new entry first: saving it is its review.</source>
        <translation>Cadwch y cofnod newydd yn gyntaf: ei gadw yw ei adolygiad.</translation>
    </message>
    <message>
        <source>Choose an entry in the table first.</source>
        <translation>Dewiswch gofnod yn y tabl yn gyntaf.</translation>
    </message>
    <message>
        <source>{reference} has changes that are not saved: save them, which is a review, or discard them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is closed: there is nothing left to review.</source>
        <translation>Mae {reference} wedi&apos;i gau: nid oes dim ar ôl i&apos;w adolygu.</translation>
    </message>
    <message>
        <source>Record that {reference} was reviewed for {quarter} and stands as it is?</source>
        <translation>Cofnodi bod {reference} wedi&apos;i adolygu ar gyfer {quarter} a&apos;i fod yn aros fel y mae?</translation>
    </message>
    <message>
        <source>Record that {n} entries were each reviewed for {quarter} and stand as they are? The history keeps this under your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} closed ones are left out.</source>
        <translation>Mae {n} sydd wedi&apos;u cau wedi&apos;u gadael allan.</translation>
    </message>
    <message>
        <source>Record the review</source>
        <translation>Cofnodi&apos;r adolygiad</translation>
    </message>
    <message>
        <source>Record {n} reviews</source>
        <translation>Cofnodi {n} adolygiad</translation>
    </message>
    <message>
        <source>Recording the review</source>
        <translation>Cofnodi&apos;r adolygiad</translation>
    </message>
    <message>
        <source>The review is recorded.</source>
        <translation>Mae&apos;r adolygiad wedi&apos;i gofnodi.</translation>
    </message>
    <message>
        <source>{n} reviews are recorded.</source>
        <translation>Mae {n} adolygiad wedi&apos;u cofnodi.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Owner of {0}</source>
        <translation>Perchennog {0}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>golygwyd</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Put back</source>
        <translation>Adfer</translation>
    </message>
    <message>
        <source>Why the scores changed</source>
        <translation>Pam y newidiodd y sgoriau</translation>
    </message>
    <message>
        <source>Corrects a wrong past value</source>
        <translation>Yn cywiro gwerth anghywir o&apos;r gorffennol</translation>
    </message>
    <message>
        <source>Recorded as a correction of what was wrong, not as movement.</source>
        <translation>Fe&apos;i cofnodir fel cywiriad o&apos;r hyn oedd yn anghywir, nid fel symudiad.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Why did the {0} score change?</source>
        <translation>Pam y newidiodd y sgôr {0}?</translation>
    </message>
    <message>
        <source>Why did the scores change?</source>
        <translation>Pam y newidiodd y sgoriau?</translation>
    </message>
    <message>
        <source>Why {0}, where the scores show {1}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A changed score needs a reason: say why, then save.</source>
        <translation>Mae angen rheswm dros newid sgôr: dywedwch pam, yna cadwch.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
</context>
<context>
    <name>ScalesSection</name>
    <message>
        <source>Scales</source>
        <translation>Graddfeydd</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>Enw&apos;r cynllun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Words for risks</source>
        <translation>Geiriau ar gyfer risgiau</translation>
    </message>
    <message>
        <source>Words for opportunities</source>
        <translation>Geiriau ar gyfer cyfleoedd</translation>
    </message>
    <message>
        <source>{0}, number of levels</source>
        <translation>{0}, nifer y lefelau</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Lefelau</translation>
    </message>
    <message>
        <source>What is left empty is said as for a risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest level first. What a level means is shown wherever it is picked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemePage</name>
    <message>
        <source>Scoring scheme</source>
        <translation>Cynllun sgorio</translation>
    </message>
    <message>
        <source>Why the scheme changes, such as the decision that asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Dechrau o dempled</translation>
    </message>
    <message>
        <source>What you changed before is still here, and not saved.</source>
        <translation>Mae&apos;r hyn a newidiwyd gennych o&apos;r blaen yn dal yma, heb ei gadw.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Ei hepgor</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Fersiwn {0}</translation>
    </message>
    <message>
        <source>As it last fitted together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you write it</source>
        <translation>Fel yr ysgrifennwch ef</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Fel y mae</translation>
    </message>
    <message>
        <source>This register is open to be read only.</source>
        <translation>Mae&apos;r gofrestr hon ar agor i&apos;w darllen yn unig.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nid oes dim wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>Say why the scheme changes, then save it as version {0}.</source>
        <translation>Dywedwch pam mae&apos;r cynllun yn newid, yna cadwch ef fel fersiwn {0}.</translation>
    </message>
    <message>
        <source>Ready to be saved as version {0}.</source>
        <translation>Yn barod i&apos;w gadw fel fersiwn {0}.</translation>
    </message>
    <message>
        <source>{0} is in the draft now. Nothing is saved yet.</source>
        <translation>Mae {0} yn y drafft nawr. Nid oes dim wedi&apos;i gadw eto.</translation>
    </message>
    <message>
        <source>Put back what was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0} is in the draft now. Nothing is saved yet.</source>
        <translation>Mae fersiwn {0} yn y drafft nawr. Nid oes dim wedi&apos;i gadw eto.</translation>
    </message>
    <message>
        <source>The scoring scheme is saved as version {0}. Scores given before keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier scheme comes back as a new version: see the versions in Scoring scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change of the scoring scheme</source>
        <translation>newid y cynllun sgorio</translation>
    </message>
    <message>
        <source>{0} changed the scoring scheme meanwhile ({1}): {2}. Nothing of yours is saved or lost; the versions show what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>dim rheswm wedi&apos;i roi</translation>
    </message>
    <message>
        <source>Keep mine, on top of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes to the scoring scheme are not saved.</source>
        <translation>Nid yw eich newidiadau i&apos;r cynllun sgorio wedi&apos;u cadw.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>ScoreChart</name>
    <message>
        <source>Scores by quarter</source>
        <translation>Sgoriau fesul chwarter</translation>
    </message>
    <message>
        <source>Scores of {reference} by quarter, {n} points</source>
        <translation>Sgoriau {reference} fesul chwarter, {n} pwynt</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>When and who</source>
        <translation>Pryd a phwy</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Reported in</source>
        <translation>Adroddwyd yn</translation>
    </message>
</context>
<context>
    <name>ScoreView</name>
    <message>
        <source>Changes of the scores</source>
        <translation>Newidiadau i&apos;r sgoriau</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>{0} was scored on “{1}” and stays so until you choose a cell of “{2}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored on an earlier matrix: choose a cell to score it on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may stand for any of {1} cells: choose the one that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation> neu </translation>
    </message>
    <message>
        <source>{0} is {1}: choose the cell, or press its letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>Copy picture</source>
        <translation>Copïo&apos;r llun</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copïo&apos;r tabl</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>The chart as PNG and as SVG, for a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table, ready to be pasted into a spreadsheet</source>
        <translation>Y tabl, yn barod i&apos;w ludo i daenlen</translation>
    </message>
    <message>
        <source>Every revision and score of this entry as an Excel workbook</source>
        <translation>Pob diwygiad a sgôr o&apos;r cofnod hwn fel llyfr gwaith Excel</translation>
    </message>
    <message>
        <source>Reading the scores</source>
        <translation>Darllen y sgoriau</translation>
    </message>
    <message>
        <source>Looking for {0}</source>
        <translation>Chwilio am {0}</translation>
    </message>
    <message>
        <source>{reference} has never been scored</source>
        <translation>Nid yw {reference} wedi&apos;i sgorio erioed</translation>
    </message>
    <message>
        <source>Its scores appear here once it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the register</source>
        <translation>Ei agor yn y gofrestr</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Dim cofnodion eto</translation>
    </message>
    <message>
        <source>The scores of an entry are told here from its first rating on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart is on the clipboard, as PNG and as SVG.</source>
        <translation>Mae&apos;r siart ar y clipfwrdd, fel PNG ac fel SVG.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Mae&apos;r tabl ar y clipfwrdd.</translation>
    </message>
    <message>
        <source>Score history of {0}</source>
        <translation>Hanes sgoriau {0}</translation>
    </message>
</context>
<context>
    <name>ScoresSection</name>
    <message>
        <source>Scores</source>
        <translation>Sgoriau</translation>
    </message>
    <message>
        <source>&amp;Impact × likelihood</source>
        <translation>&amp;Effaith × tebygolrwydd</translation>
    </message>
    <message>
        <source>Impact × likelihood + impact: &amp;high impact weighs more</source>
        <translation>Effaith × tebygolrwydd + effaith: effaith &amp;uchel yn cyfrif mwy</translation>
    </message>
    <message>
        <source>A &amp;table of scores that you write</source>
        <translation>&amp;Tabl o sgoriau a ysgrifennwch chi</translation>
    </message>
    <message>
        <source>Scores by impact and likelihood</source>
        <translation>Sgoriau yn ôl effaith a thebygolrwydd</translation>
    </message>
    <message>
        <source>Type over a score to change it. Enter goes on to the next cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores that this rule gives, in the colours of the bands for risks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>Chwilio popeth</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Type to search everything.</source>
        <translation>Teipiwch i chwilio popeth.</translation>
    </message>
    <message>
        <source>No command and no entry has all of these words.</source>
        <translation>Nid oes gorchymyn na chofnod sydd â&apos;r geiriau hyn i gyd.</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 cofnod</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} cofnod</translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>1 gorchymyn</translation>
    </message>
    <message>
        <source>{0} commands</source>
        <translation>{0} gorchymyn</translation>
    </message>
    <message>
        <source>The texts could not be read: only titles, owners and commentaries are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still reading the texts: so far titles, owners and commentaries are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {0} entries only titles are searched: the register is too large to keep them all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sectioned</name>
    <message>
        <source>Sections</source>
        <translation>Rhannau</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening {name}</source>
        <translation>Agor {name}</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Gwirio {name}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>The register</source>
        <translation>Y gofrestr</translation>
    </message>
    <message>
        <source>The year starts in</source>
        <translation>Mae&apos;r flwyddyn yn dechrau ym mis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>It stands above the register and on every paper.</source>
        <translation>Mae uwchben y gofrestr ac ar bob papur.</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Mathau</translation>
    </message>
    <message>
        <source>One a line, in the order in which they are offered.</source>
        <translation>Un i bob llinell, yn y drefn y cânt eu cynnig.</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Lefelau</translation>
    </message>
    <message>
        <source>One a line, the highest first.</source>
        <translation>Un i bob llinell, yr uchaf yn gyntaf.</translation>
    </message>
    <message>
        <source>It stays: a quarter is signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open quarter is {0} ({1}).</source>
        <translation>Y chwarter agored yw {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Register settings</source>
        <translation>Gosodiadau&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Rhannau&apos;r gosodiadau</translation>
    </message>
    <message>
        <source>Why, if it is worth a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed before is still here, and not saved.</source>
        <translation>Mae&apos;r hyn a newidiwyd gennych o&apos;r blaen yn dal yma, heb ei gadw.</translation>
    </message>
    <message>
        <source>This register is open to be read only.</source>
        <translation>Mae&apos;r gofrestr hon ar agor i&apos;w darllen yn unig.</translation>
    </message>
    <message>
        <source>Changed, and not saved yet.</source>
        <translation>Newidiwyd, ond heb ei gadw eto.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nid oes dim wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Rhywun arall</translation>
    </message>
    <message>
        <source>{0} changed the settings meanwhile. Nothing of yours is lost; a save puts it on top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
    <message>
        <source>The register&apos;s settings are saved.</source>
        <translation>Mae gosodiadau&apos;r gofrestr wedi&apos;u cadw.</translation>
    </message>
    <message>
        <source>Your changes to the register&apos;s settings are not saved.</source>
        <translation>Nid yw eich newidiadau i osodiadau&apos;r gofrestr wedi&apos;u cadw.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>ShownPart</name>
    <message>
        <source>Which issue was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown once more now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that the meeting has the quarter before it as it was issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that the meeting has the open quarter before it as it stands at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue {n}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>Sign off</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>{label} ({months}) is frozen as it stands: nothing in it can ever change again. {next} opens with every entry carried forward.</source>
        <translation>Caiff {label} ({months}) ei rewi fel y mae: ni all dim ynddo newid byth eto. Bydd {next} yn agor gyda phob cofnod wedi&apos;i gario ymlaen.</translation>
    </message>
    <message>
        <source>Sign off {label}</source>
        <translation>Cymeradwyo {label}</translation>
    </message>
    <message>
        <source>As at</source>
        <translation>Fel yr oedd ar</translation>
    </message>
    <message>
        <source>The day that its facts are of; it may be before the end of {label}, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>Sign it off with these open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Gwiriadau</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>a {n} arall</translation>
    </message>
</context>
<context>
    <name>SinceMark</name>
    <message>
        <source>Nothing has changed</source>
        <translation>Nid oes dim wedi newid</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>newidiwyd</translation>
    </message>
    <message>
        <source>Changed since {0}: show what stood there (F8)</source>
        <translation>Newidiwyd ers {0}: dangos beth oedd yno (F8)</translation>
    </message>
    <message>
        <source>{0}, since {1}: {2}</source>
        <translation>{0}, ers {1}: {2}</translation>
    </message>
    <message>
        <source>{0}, as {1} had it and now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spelt</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Chwilio am awgrymiadau…</translation>
    </message>
    <message>
        <source>Add “{0}” to my words</source>
        <translation>Ychwanegu “{0}” at fy ngeiriau</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Dim awgrymiadau</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split {0}</source>
        <translation>Hollti {0}</translation>
    </message>
    <message>
        <source>A new entry comes out of “{0}”, with its types, owner and ratings. What is ticked goes there and no longer stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New reference</source>
        <translation>Cyfeirnod newydd</translation>
    </message>
    <message>
        <source>Its title</source>
        <translation>Ei deitl</translation>
    </message>
    <message>
        <source>Goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>{0} was split from {1}.</source>
        <translation>Holltwyd {0} o {1}.</translation>
    </message>
</context>
<context>
    <name>SplitOffer</name>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Enter</translation>
    </message>
    <message>
        <source>Keep as one</source>
        <translation>Cadw fel un</translation>
    </message>
    <message>
        <source>That paragraph has {0} sentences.</source>
        <translation>Mae {0} brawddeg yn y paragraff hwnnw.</translation>
    </message>
    <message>
        <source>Make {0} items</source>
        <translation>Gwneud {0} eitem</translation>
    </message>
</context>
<context>
    <name>StandingStrip</name>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Read-only: you may not write to {0}. Ask whoever keeps it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: you may not write to the folder of {0}, and saving needs that. Ask whoever keeps it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only, as you chose: read, export and verify; nothing can be changed by mistake.</source>
        <translation>Darllen yn unig, yn ôl eich dewis: darllen, allforio a gwirio; ni ellir newid dim ar gam.</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Caniatáu newidiadau</translation>
    </message>
    <message>
        <source>Read-only: this register can be read, exported and verified here, not changed.</source>
        <translation>Darllen yn unig: gellir darllen, allforio a gwirio&apos;r gofrestr hon yma, ond nid ei newid.</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>Its meetings and its publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>As at</source>
        <translation>Fel yr oedd ar</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Cyfarfodydd</translation>
    </message>
    <message>
        <source>On with {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated at the sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {body}</source>
        <translation>{day}: {body}</translation>
    </message>
    <message>
        <source>None entered yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrandBox</name>
    <message>
        <source>Title of this strand</source>
        <translation>Teitl y llinyn hwn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Remove strand {0}</source>
        <translation>Dileu llinyn {0}</translation>
    </message>
    <message>
        <source>Title of strand {0}</source>
        <translation>Teitl llinyn {0}</translation>
    </message>
</context>
<context>
    <name>Strands</name>
    <message>
        <source>Add a strand</source>
        <translation>Ychwanegu llinyn</translation>
    </message>
    <message>
        <source>A theme of this entry with lists of its own</source>
        <translation>Thema o&apos;r cofnod hwn gyda&apos;i rhestrau ei hun</translation>
    </message>
</context>
<context>
    <name>SupersedeDialog</name>
    <message>
        <source>{0} is superseded</source>
        <translation>Mae {0} wedi&apos;i ddisodli</translation>
    </message>
    <message>
        <source>“{0}” is closed, and the entry that takes its place names it from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supersede {0}</source>
        <translation>Disodli {0}</translation>
    </message>
    <message>
        <source>{0} is closed: {1} takes its place.</source>
        <translation>Mae {0} wedi&apos;i gau: daw {1} yn ei le.</translation>
    </message>
</context>
<context>
    <name>Tabbed</name>
    <message>
        <source>{0} (!)</source>
        <translation>{0} (!)</translation>
    </message>
</context>
<context>
    <name>TableMenus</name>
    <message>
        <source>{column} (no room now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Fel yr oeddent ar y dechrau</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Plygu pob grŵp</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Agor pob grŵp</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Cadw&apos;r olwg hon…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ailenwi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grwpio fesul</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Score of impact {0} by likelihood {1}: {2}</source>
        <translation>Sgôr effaith {0} wrth debygolrwydd {1}: {2}</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Entries</source>
        <translation>Cofnodion</translation>
    </message>
</context>
<context>
    <name>Taken</name>
    <message>
        <source>Another open entry is called {0}: write another reference.</source>
        <translation>Mae cofnod agored arall o&apos;r enw {0}: ysgrifennwch gyfeirnod arall.</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>The heat map is on the clipboard as a picture.</source>
        <translation>Mae&apos;r map gwres ar y clipfwrdd fel llun.</translation>
    </message>
    <message>
        <source>The heat map in words is on the clipboard.</source>
        <translation>Mae&apos;r map gwres mewn geiriau ar y clipfwrdd.</translation>
    </message>
    <message>
        <source>The picture is written: {path}.</source>
        <translation>Mae&apos;r llun wedi&apos;i ysgrifennu: {path}.</translation>
    </message>
    <message>
        <source>1 exempt entry is not in it.</source>
        <translation>Nid yw 1 cofnod eithriedig ynddo.</translation>
    </message>
    <message>
        <source>{n} exempt entries are not in it.</source>
        <translation>Nid yw {n} cofnod eithriedig ynddo.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Llun (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Darlun (*.svg)</translation>
    </message>
    <message>
        <source>Save the heat map as a picture</source>
        <translation>Cadw&apos;r map gwres fel llun</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}: {why}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateField</name>
    <message>
        <source>Reports, and the register as a Word document, take its letterhead, styles, headers and footers. It is kept with the register for everyone, from the moment it is chosen; a quarter that was signed off before keeps the one it had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Templed Word</translation>
    </message>
    <message>
        <source>Choose a template…</source>
        <translation>Dewis templed…</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Cadw copi fel…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Remove the Word template</source>
        <translation>Dileu&apos;r templed Word</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>There is none: Word documents are plain.</source>
        <translation>Nid oes un: mae dogfennau Word yn blaen.</translation>
    </message>
    <message>
        <source>{name}, chosen by {who} on {when}.</source>
        <translation>{name}, a ddewiswyd gan {who} ar {when}.</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Dewis un arall…</translation>
    </message>
    <message>
        <source>Word templates (*.dotx *.docx)</source>
        <translation>Templedi Word (*.dotx *.docx)</translation>
    </message>
    <message>
        <source>Choose a Word template</source>
        <translation>Dewis templed Word</translation>
    </message>
    <message>
        <source>Looking at {0}</source>
        <translation>Wrthi&apos;n edrych ar {0}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wrthi&apos;n cadw</translation>
    </message>
    <message>
        <source>Save a copy of the template</source>
        <translation>Cadw copi o&apos;r templed</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Ysgrifennu {name}</translation>
    </message>
    <message>
        <source>It is the template that the register has already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word template is removed: Word documents are plain from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the template of Word documents from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>View ▾</source>
        <translation>Golwg ▾</translation>
    </message>
    <message>
        <source>Saved views, groups and columns</source>
        <translation>Golygon wedi&apos;u cadw, grwpiau a cholofnau</translation>
    </message>
    <message>
        <source>Saved views, groups and columns (Ctrl+Shift+W)</source>
        <translation>Golygon wedi&apos;u cadw, grwpiau a cholofnau (Ctrl+Shift+W)</translation>
    </message>
    <message>
        <source>Copied {0}: they paste as a table into Excel and Word.</source>
        <translation>Copïwyd {0}: gellir eu gludo fel tabl i Excel a Word.</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Residual score by quarter</source>
        <translation>Sgôr gweddilliol fesul chwarter</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>dim sgôr</translation>
    </message>
</context>
<context>
    <name>TrailDetail</name>
    <message>
        <source>Copy as text</source>
        <translation>Copïo fel testun</translation>
    </message>
    <message>
        <source>⚠ This row is dated before the row ahead of it: a clock was wrong, or two computers disagreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>No field of an entry was changed.</source>
        <translation>Ni newidiwyd unrhyw faes mewn cofnod.</translation>
    </message>
    <message>
        <source>Copy row {n} and its hash {hash}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {reference}</source>
        <translation>Agor {reference}</translation>
    </message>
    <message>
        <source>The row&apos;s number and hash are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is on the clipboard as text.</source>
        <translation>Mae&apos;r rhes ar y clipfwrdd fel testun.</translation>
    </message>
</context>
<context>
    <name>TrailFilterBar</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Gweithred</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Only this entry</source>
        <translation>Y cofnod hwn yn unig</translation>
    </message>
    <message>
        <source>Entry: any</source>
        <translation>Cofnod: unrhyw un</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>O&apos;r diwrnod hwn</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Hyd y diwrnod hwn</translation>
    </message>
    <message>
        <source>Created or changed</source>
        <translation>Crëwyd neu newidiwyd</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hyd</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>Rhwng dau ddiwrnod…</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>o {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>hyd {day}</translation>
    </message>
    <message>
        <source>Only: {said}.</source>
        <translation>Dim ond: {said}.</translation>
    </message>
    <message>
        <source>Everything that was ever done.</source>
        <translation>Popeth a wnaed erioed.</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>Show everything</source>
        <translation>Dangos popeth</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>The rows that the filter leaves, as an Excel workbook</source>
        <translation>Y rhesi y mae&apos;r hidlydd yn eu gadael, fel llyfr gwaith Excel</translation>
    </message>
    <message>
        <source>Reading the audit trail</source>
        <translation>Darllen y trywydd archwilio</translation>
    </message>
    <message>
        <source>{n} of {total} rows</source>
        <translation>{n} o {total} rhes</translation>
    </message>
    <message>
        <source>{total} rows</source>
        <translation>{total} rhes</translation>
    </message>
    <message>
        <source>No row matches</source>
        <translation>Nid oes rhes sy&apos;n cyfateb</translation>
    </message>
    <message>
        <source>Nothing of this kind was done by this person to this entry in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for {reference}</source>
        <translation>Chwilio am {reference}</translation>
    </message>
    <message>
        <source>Audit trail of {name}</source>
        <translation>Trywydd archwilio {name}</translation>
    </message>
</context>
<context>
    <name>TrailTable</name>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Gweithred</translation>
    </message>
    <message>
        <source>Entry or subject</source>
        <translation>Cofnod neu bwnc</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Beth newidiodd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
</context>
<context>
    <name>TrailView</name>
    <message>
        <source>Audit trail</source>
        <translation>Trywydd archwilio</translation>
    </message>
</context>
<context>
    <name>TypeChips</name>
    <message>
        <source>none stated</source>
        <translation>dim wedi&apos;u nodi</translation>
    </message>
    <message>
        <source>Types: {0}</source>
        <translation>Mathau: {0}</translation>
    </message>
    <message>
        <source>No type stated</source>
        <translation>Dim math wedi&apos;i nodi</translation>
    </message>
</context>
<context>
    <name>TypesMenu</name>
    <message>
        <source>Save these types</source>
        <translation>Cadw&apos;r mathau hyn</translation>
    </message>
    <message>
        <source>Types of {0}</source>
        <translation>Mathau {0}</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>typing</source>
        <translation>teipio</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Dadwneud {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Ailwneud {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>the last change</source>
        <translation>y newid diwethaf</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wrthi&apos;n darllen</translation>
    </message>
    <message>
        <source>{n} reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the review</source>
        <translation>yr adolygiad</translation>
    </message>
    <message>
        <source>Nothing was changed here that could be undone.</source>
        <translation>Ni newidiwyd dim yma y gellid ei ddadwneud.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Nid oes dim i&apos;w ailwneud.</translation>
    </message>
    <message>
        <source>Undo what was before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Ailwneud: {0}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Dadwneud: {0}</translation>
    </message>
    <message>
        <source>Redoing {0}</source>
        <translation>Wrthi&apos;n ailwneud {0}</translation>
    </message>
    <message>
        <source>Undoing {0}</source>
        <translation>Wrthi&apos;n dadwneud {0}</translation>
    </message>
    <message>
        <source>Done again: {0}.</source>
        <translation>Ailwnaed: {0}.</translation>
    </message>
    <message>
        <source>Undone: {0}.</source>
        <translation>Dadwnaed: {0}.</translation>
    </message>
    <message>
        <source>What was new is closed as entered by mistake: the history keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ei ddangos</translation>
    </message>
</context>
<context>
    <name>VersionsSection</name>
    <message>
        <source>Versions</source>
        <translation>Fersiynau</translation>
    </message>
    <message>
        <source>Versions of the scoring scheme, the newest first</source>
        <translation>Fersiynau&apos;r cynllun sgorio, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Beth newidiodd y fersiwn hon</translation>
    </message>
    <message>
        <source>Start from this version</source>
        <translation>Dechrau o&apos;r fersiwn hon</translation>
    </message>
    <message>
        <source>No version is ever overwritten: each score is read with the one that it was given in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}, in force</source>
        <translation>Fersiwn {0}, mewn grym</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Fersiwn {0}</translation>
    </message>
    <message>
        <source>The scheme that the register was made with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>riskreg speaks {language} when it is started again.</source>
        <translation>Bydd riskreg yn siarad yr iaith hon pan gaiff ei ailgychwyn: {language}.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Bysellfwrdd</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>A public body&apos;s register of risks and opportunities, in one tamper-evident file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Save this view</source>
        <translation>Cadw&apos;r olwg hon</translation>
    </message>
    <message>
        <source>Filters, columns, order and groups come back together. A view of the same name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>“{0}” gets another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ailenwi&apos;r olwg</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ailenwi</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Enw&apos;r olwg</translation>
    </message>
    <message>
        <source>The view “{0}” is saved: it is in View, Saved views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei chadw</translation>
    </message>
    <message>
        <source>The view “{0}” is deleted.</source>
        <translation>Mae&apos;r olwg “{0}” wedi&apos;i dileu.</translation>
    </message>
    <message>
        <source>The view “{0}” is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>New register…</source>
        <translation>Cofrestr newydd…</translation>
    </message>
    <message>
        <source>Start an empty register for your organisation.</source>
        <translation>Dechrau cofrestr wag ar gyfer eich sefydliad.</translation>
    </message>
    <message>
        <source>Open a register…</source>
        <translation>Agor cofrestr…</translation>
    </message>
    <message>
        <source>Go on with a register that you have.</source>
        <translation>Parhau gyda chofrestr sydd gennych.</translation>
    </message>
    <message>
        <source>Sample register</source>
        <translation>Cofrestr sampl</translation>
    </message>
    <message>
        <source>Look around in a county council&apos;s register, and change what you like.</source>
        <translation>Edrych o gwmpas cofrestr cyngor sir, a newid yr hyn a fynnwch.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Agorwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>Welcome to riskreg</source>
        <translation>Croeso i riskreg</translation>
    </message>
    <message>
        <source>One file holds your risks and opportunities, and every change that was ever made to them.</source>
        <translation>Mae un ffeil yn dal eich risgiau a&apos;ch cyfleoedd, a phob newid a wnaed iddynt erioed.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Wrthi&apos;n agor {name}…</translation>
    </message>
    <message>
        <source>{name} cannot be opened</source>
        <translation>Ni ellir agor {name}</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Agor un arall…</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Y dudalen gyntaf</translation>
    </message>
    <message>
        <source>Save or discard your changes to {reference} first.</source>
        <translation>Cadwch neu hepgorwch eich newidiadau i {reference} yn gyntaf.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
</context>
<context>
    <name>WordTable</name>
    <message>
        <source>The heat map in words</source>
        <translation>Y map gwres mewn geiriau</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wrthi&apos;n stopio…</translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message>
        <source>no owner</source>
        <translation>dim perchennog</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>dim math</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi&apos;i gau</translation>
    </message>
    <message>
        <source>{0} changes.</source>
        <translation>Mae {0} yn newid.</translation>
    </message>
    <message>
        <source>{0} has it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is closed: reopen it first.</source>
        <translation>Mae {0} wedi&apos;i gau: ailagorwch ef yn gyntaf.</translation>
    </message>
    <message>
        <source>{0} of {1} entries change</source>
        <translation>{0} o {1} cofnod yn newid</translation>
    </message>
    <message>
        <source>1 closed is left out</source>
        <translation>Gadawyd allan 1 wedi&apos;i gau</translation>
    </message>
    <message>
        <source>{0} closed are left out</source>
        <translation>Gadawyd allan {0} wedi&apos;u cau</translation>
    </message>
    <message>
        <source>1 is closed already</source>
        <translation>Mae 1 eisoes wedi&apos;i gau</translation>
    </message>
    <message>
        <source>{0} are closed already</source>
        <translation>Mae {0} eisoes wedi&apos;u cau</translation>
    </message>
    <message>
        <source>1 is open already</source>
        <translation>Mae 1 eisoes ar agor</translation>
    </message>
    <message>
        <source>{0} are open already</source>
        <translation>Mae {0} eisoes ar agor</translation>
    </message>
    <message>
        <source>1 already has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} already have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} cofnod</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>Cau {0}</translation>
    </message>
    <message>
        <source>Reopen {0}</source>
        <translation>Ailagor {0}</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Newid {0}</translation>
    </message>
    <message>
        <source>1 entry is closed.</source>
        <translation>Mae 1 cofnod wedi&apos;i gau.</translation>
    </message>
    <message>
        <source>{0} entries are closed.</source>
        <translation>Mae {0} cofnod wedi&apos;u cau.</translation>
    </message>
    <message>
        <source>1 entry is open again.</source>
        <translation>Mae 1 cofnod ar agor eto.</translation>
    </message>
    <message>
        <source>{0} entries are open again.</source>
        <translation>Mae {0} cofnod ar agor eto.</translation>
    </message>
    <message>
        <source>1 entry is changed.</source>
        <translation>Mae 1 cofnod wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>{0} entries are changed.</source>
        <translation>Mae {0} cofnod wedi&apos;u newid.</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Not scored, or half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual worse than initial</source>
        <translation>Gweddilliol yn waeth na&apos;r cychwynnol</translation>
    </message>
    <message>
        <source>Direction contradicts the scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner missing</source>
        <translation>Perchennog ar goll</translation>
    </message>
    <message>
        <source>Owner written two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action</source>
        <translation>Dim cam gweithredu</translation>
    </message>
    <message>
        <source>Overdue action</source>
        <translation>Cam gweithredu hwyr</translation>
    </message>
    <message>
        <source>Action without owner or date</source>
        <translation>Cam gweithredu heb berchennog neu ddyddiad</translation>
    </message>
    <message>
        <source>Not reviewed this quarter</source>
        <translation>Heb ei adolygu y chwarter hwn</translation>
    </message>
    <message>
        <source>Above appetite without a target</source>
        <translation>Uwchlaw&apos;r archwaeth heb darged</translation>
    </message>
    <message>
        <source>Reference used twice or out of pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that will not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt, and the paper is public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score changed without a reason</source>
        <translation>Newidiwyd sgôr heb reswm</translation>
    </message>
    <message>
        <source>Says unchanged, but the score moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} ar agor</translation>
    </message>
    <message>
        <source>{n} accepted</source>
        <translation>{n} wedi&apos;u derbyn</translation>
    </message>
    <message>
        <source>Accepted by {who} on {day}: {why}</source>
        <translation>Derbyniwyd gan {who} ar {day}: {why}</translation>
    </message>
    <message>
        <source>Nothing to look at: all {n} checks hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open; {n} accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} open in {checks} of {of} checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, {n} accepted</source>
        <translation>{said}, {n} wedi&apos;u derbyn</translation>
    </message>
</context>
<context>
    <name>colour</name>
    <message>
        <source>Pale green</source>
        <translation>Gwyrdd golau</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Melyn</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambr</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Oren</translation>
    </message>
    <message>
        <source>Dark orange</source>
        <translation>Oren tywyll</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Coch</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>Coch tywyll</translation>
    </message>
    <message>
        <source>Pale blue</source>
        <translation>Glas gwelw</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Glas golau</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Glas awyr</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Glas</translation>
    </message>
    <message>
        <source>Strong blue</source>
        <translation>Glas cryf</translation>
    </message>
    <message>
        <source>Deep blue</source>
        <translation>Glas dwfn</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>Glas tywyll</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>no register is open</source>
        <translation>nid oes cofrestr ar agor</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>ni newidiwyd dim</translation>
    </message>
    <message>
        <source>the register is read-only</source>
        <translation>mae&apos;r gofrestr yn un darllen yn unig</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>nid nawr</translation>
    </message>
</context>
<context>
    <name>company</name>
    <message>
        <source>Also open: {0}</source>
        <translation>Ar agor hefyd: {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} a {1} arall</translation>
    </message>
    <message>
        <source>{0}. All of you can work: where two change the same, you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also open: {0}. Both of you can work: where you change the same, you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} on {machine}, since {when}</source>
        <translation>{who} ar {machine}, ers {when}</translation>
    </message>
    <message>
        <source>you, in another window</source>
        <translation>chi, mewn ffenestr arall</translation>
    </message>
</context>
<context>
    <name>dashboard</name>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Cyfleoedd</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risgiau</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Heb sgôr</translation>
    </message>
    <message>
        <source>{kinds} by band of residual score</source>
        <translation>{kinds} yn ôl band y sgôr gweddilliol</translation>
    </message>
    <message>
        <source>{direction}, {verdict}</source>
        <translation>{direction}, {verdict}</translation>
    </message>
    <message>
        <source>{kinds} by direction of travel</source>
        <translation>{kinds} yn ôl cyfeiriad teithio</translation>
    </message>
    <message>
        <source>better</source>
        <translation>gwell</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>gwaeth</translation>
    </message>
    <message>
        <source>{quarter} (open)</source>
        <translation>{quarter} (ar agor)</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>What moved most since the last sign-off</source>
        <translation>Beth symudodd fwyaf ers y gymeradwyaeth ddiwethaf</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Cymeradwyaethau</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Longest in the highest band</source>
        <translation>Hiraf yn y band uchaf</translation>
    </message>
    <message>
        <source>{n} or more</source>
        <translation>{n} neu fwy</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Neb wedi&apos;i enwi</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Y cyfan</translation>
    </message>
    <message>
        <source>Opp.</source>
        <translation>Cyfle</translation>
    </message>
    <message>
        <source>Top owners</source>
        <translation>Prif berchnogion</translation>
    </message>
    <message>
        <source>The scoring scheme changed: every score counts in the band that it had then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry was scored in another scheme since and cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries were scored in another scheme since and cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at or above their scheme&apos;s threshold</source>
        <translation>ar drothwy eu cynllun neu uwch</translation>
    </message>
    <message>
        <source>at or above the threshold of {n}</source>
        <translation>ar y trothwy o {n} neu uwch</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>{first} to {last} {year}</source>
        <translation>{first} i {last} {year}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>New risk</source>
        <translation>Risg newydd</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Cyfle newydd</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Its lists are empty.</source>
        <translation>Mae ei restrau&apos;n wag.</translation>
    </message>
</context>
<context>
    <name>difference</name>
    <message>
        <source>Strand {0}</source>
        <translation>Llinyn {0}</translation>
    </message>
    <message>
        <source>Exempt (Part II)</source>
        <translation>Eithriedig (Rhan II)</translation>
    </message>
    <message>
        <source>Not exempt</source>
        <translation>Heb ei eithrio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Closed {0}, agreed by {1}: {2}</source>
        <translation>Caewyd {0}, cytunwyd gan {1}: {2}</translation>
    </message>
    <message>
        <source>1 item the same</source>
        <translation>1 eitem yr un fath</translation>
    </message>
    <message>
        <source>{0} items the same</source>
        <translation>{0} eitem yr un fath</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Erbyn {0}</translation>
    </message>
    <message>
        <source>Owner: {0}</source>
        <translation>Perchennog: {0}</translation>
    </message>
    <message>
        <source>Progress: {0}</source>
        <translation>Cynnydd: {0}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Pennawd</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>Bwled</translation>
    </message>
    <message>
        <source>Sub-bullet</source>
        <translation>Is-fwled</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>cadwyd</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ychwanegwyd</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>tynnwyd</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>aralleiriwyd</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>symudwyd</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi&apos;i gau</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Ailagorwyd</translation>
    </message>
    <message>
        <source>No longer in the register</source>
        <translation>Nid yw yn y gofrestr mwyach</translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Sgoriau</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Geiriau</translation>
    </message>
    <message>
        <source>Renumbered</source>
        <translation>Ailrifwyd</translation>
    </message>
    <message>
        <source>Merged, split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
    <message>
        <source>first scored</source>
        <translation>sgoriwyd am y tro cyntaf</translation>
    </message>
    <message>
        <source>no longer scored</source>
        <translation>heb ei sgorio mwyach</translation>
    </message>
    <message>
        <source>scored on another matrix: not to be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same score, {0} → {1}</source>
        <translation>yr un sgôr, {0} → {1}</translation>
    </message>
    <message>
        <source>better</source>
        <translation>gwell</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>gwaeth</translation>
    </message>
    <message>
        <source>Nobody owns it</source>
        <translation>Nid oes neb yn berchen arno</translation>
    </message>
    <message>
        <source>Reported as closed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nid oes dim wedi newid</translation>
    </message>
    <message>
        <source>Agreed by {0}: {1}</source>
        <translation>Cytunwyd gan {0}: {1}</translation>
    </message>
    <message>
        <source>formerly {0}</source>
        <translation>{0} gynt</translation>
    </message>
    <message>
        <source>direction: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged into {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supersedes {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strands</source>
        <translation>Llinynnau</translation>
    </message>
    <message>
        <source>1 action added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} actions added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 action completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} actions completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} newydd</translation>
    </message>
    <message>
        <source>{n} closed</source>
        <translation>{n} wedi&apos;u cau</translation>
    </message>
    <message>
        <source>{n} reopened</source>
        <translation>{n} wedi&apos;u hailagor</translation>
    </message>
    <message>
        <source>{n} no longer in the register</source>
        <translation>{n} nad ydynt yn y gofrestr mwyach</translation>
    </message>
    <message>
        <source>{n} with a changed score</source>
        <translation>{n} gyda sgôr wedi newid</translation>
    </message>
    <message>
        <source>{n} with changed words</source>
        <translation>{n} gyda geiriau wedi newid</translation>
    </message>
    <message>
        <source>{n} with changed actions</source>
        <translation>{n} gyda chamau gweithredu wedi newid</translation>
    </message>
    <message>
        <source>{n} with another owner</source>
        <translation>{n} gyda pherchennog arall</translation>
    </message>
    <message>
        <source>{n} renumbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} merged, split or superseding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} the same</source>
        <translation>{n} yr un fath</translation>
    </message>
</context>
<context>
    <name>direction</name>
    <message>
        <source>New</source>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>Increased</source>
        <translation>Wedi cynyddu</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Heb newid</translation>
    </message>
    <message>
        <source>Decreased</source>
        <translation>Wedi gostwng</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi cau</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Heb ei nodi</translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>Reviewed, no change</source>
        <translation>Adolygwyd, dim newid</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Mewnforiwyd</translation>
    </message>
    <message>
        <source>Correction of a wrong past value</source>
        <translation>Cywiro gwerth anghywir o&apos;r gorffennol</translation>
    </message>
    <message>
        <source>formerly {0}</source>
        <translation>{0} gynt</translation>
    </message>
    <message>
        <source>Merged into {0}</source>
        <translation>Cyfunwyd â {0}</translation>
    </message>
    <message>
        <source>Split from {0}</source>
        <translation>Holltwyd o {0}</translation>
    </message>
    <message>
        <source>Supersedes {0}</source>
        <translation>Yn disodli {0}</translation>
    </message>
    <message>
        <source>{0}, then {1}</source>
        <translation>{0}, yna {1}</translation>
    </message>
    <message>
        <source>{0} was merged into this</source>
        <translation>Cyfunwyd {0} â hwn</translation>
    </message>
    <message>
        <source>{0} was split from this</source>
        <translation>Holltwyd {0} o hwn</translation>
    </message>
    <message>
        <source>Superseded by {0}</source>
        <translation>Disodlwyd gan {0}</translation>
    </message>
    <message>
        <source>Not reviewed this quarter</source>
        <translation>Heb ei adolygu y chwarter hwn</translation>
    </message>
    <message>
        <source>Not reviewed this quarter, last {0} by {1}</source>
        <translation>Heb ei adolygu y chwarter hwn, ddiwethaf {0} gan {1}</translation>
    </message>
    <message>
        <source>Changed by {0} on {1}</source>
        <translation>Newidiwyd gan {0} ar {1}</translation>
    </message>
    <message>
        <source>Reviewed by {0} on {1}, no change</source>
        <translation>Adolygwyd gan {0} ar {1}, dim newid</translation>
    </message>
    <message>
        <source>{0} saved {1} {2}: {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} saved {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} saved revision {1} meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}. It stands: nothing of yours is left to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Your changes ({1}) now stand on it: save again to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Eithriedig</translation>
    </message>
    <message>
        <source>Not exempt</source>
        <translation>Heb ei eithrio</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>and {0} unchanged</source>
        <translation>a {0} heb newid</translation>
    </message>
    <message>
        <source>{0} unchanged</source>
        <translation>{0} heb newid</translation>
    </message>
    <message>
        <source>added: {0}</source>
        <translation>ychwanegwyd: {0}</translation>
    </message>
    <message>
        <source>removed: {0}</source>
        <translation>tynnwyd: {0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>a {0} arall</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Cyfle</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>Cychwynnol</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Gweddilliol</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Targed</translation>
    </message>
    <message>
        <source>Possible benefits</source>
        <translation>Manteision posibl</translation>
    </message>
    <message>
        <source>Progress to date</source>
        <translation>Cynnydd hyd yma</translation>
    </message>
    <message>
        <source>Maximising actions</source>
        <translation>Camau i wneud y mwyaf o&apos;r cyfle</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Canlyniadau</translation>
    </message>
    <message>
        <source>Current controls</source>
        <translation>Rheolaethau presennol</translation>
    </message>
    <message>
        <source>Mitigating actions</source>
        <translation>Camau lliniaru</translation>
    </message>
    <message>
        <source>What could be gained?</source>
        <translation>Beth ellid ei ennill?</translation>
    </message>
    <message>
        <source>What has been done so far?</source>
        <translation>Beth sydd wedi&apos;i wneud hyd yma?</translation>
    </message>
    <message>
        <source>What will make the most of it?</source>
        <translation>Beth fydd yn gwneud y mwyaf ohono?</translation>
    </message>
    <message>
        <source>What would it lead to?</source>
        <translation>At beth y byddai&apos;n arwain?</translation>
    </message>
    <message>
        <source>What already holds it back?</source>
        <translation>Beth sydd eisoes yn ei ddal yn ôl?</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Beth sydd i&apos;w wneud?</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Mathau</translation>
    </message>
    <message>
        <source>Initial rating</source>
        <translation>Sgôr cychwynnol</translation>
    </message>
    <message>
        <source>Residual rating</source>
        <translation>Sgôr gweddilliol</translation>
    </message>
    <message>
        <source>Target rating</source>
        <translation>Sgôr targed</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Stated direction</source>
        <translation>Cyfeiriad a nodwyd</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>Sylwadau</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Eithriad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Rhestrau</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
    <message>
        <source>Ties to other entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of strand {1}</source>
        <translation>{0} llinyn {1}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Wedi&apos;i gynllunio</translation>
    </message>
    <message>
        <source>Underway</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Dim statws</translation>
    </message>
    <message>
        <source>overdue since {0}</source>
        <translation>hwyr ers {0}</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>erbyn {0}</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>heb ei osod</translation>
    </message>
</context>
<context>
    <name>heat map</name>
    <message>
        <source>Score</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Symudiad</translation>
    </message>
    <message>
        <source>{references} {better}, to {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{references} {better}, from {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the map</source>
        <translation>Heb fod ar y map</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Cyfleoedd</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risgiau</translation>
    </message>
    <message>
        <source>by initial score</source>
        <translation>yn ôl sgôr cychwynnol</translation>
    </message>
    <message>
        <source>by residual score</source>
        <translation>yn ôl sgôr gweddilliol</translation>
    </message>
    <message>
        <source>by target score</source>
        <translation>yn ôl sgôr targed</translation>
    </message>
    <message>
        <source>{register}: {kinds} {rating}, {quarter}</source>
        <translation>{register}: {kinds} {rating}, {quarter}</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Effaith</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Tebygolrwydd</translation>
    </message>
    <message>
        <source>{some} and {n} more</source>
        <translation>{some} a {n} arall</translation>
    </message>
    <message>
        <source>{0} (exempt)</source>
        <translation>{0} (eithriedig)</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>dim cofnodion</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 cofnod</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} cofnod</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>dim sgôr</translation>
    </message>
    <message>
        <source>score {n}: impact and likelihood not stated</source>
        <translation>sgôr {n}: effaith a thebygolrwydd heb eu nodi</translation>
    </message>
    <message>
        <source>score {n} was given under an earlier scheme</source>
        <translation>rhoddwyd sgôr {n} o dan gynllun cynharach</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>wedi&apos;i gau</translation>
    </message>
    <message>
        <source>Not on the map: {n}</source>
        <translation>Heb fod ar y map: {n}</translation>
    </message>
    <message>
        <source>Not on map ({rating})</source>
        <translation>Heb fod ar y map ({rating})</translation>
    </message>
    <message>
        <source>impact and likelihood not stated</source>
        <translation>effaith a thebygolrwydd heb eu nodi</translation>
    </message>
    <message>
        <source>scored under an earlier scheme</source>
        <translation>sgoriwyd o dan gynllun cynharach</translation>
    </message>
    <message>
        <source>Not on the map – {who}</source>
        <translation>Heb fod ar y map – {who}</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Gwell</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Gwaeth</translation>
    </message>
    <message>
        <source>Same score</source>
        <translation>Yr un sgôr</translation>
    </message>
    <message>
        <source>Reporting threshold {n}</source>
        <translation>Trothwy adrodd {n}</translation>
    </message>
    <message>
        <source>Appetite {n}</source>
        <translation>Archwaeth {n}</translation>
    </message>
    <message>
        <source>Exempt from publication</source>
        <translation>Wedi&apos;i eithrio rhag ei gyhoeddi</translation>
    </message>
    <message>
        <source>A high score is good</source>
        <translation>Mae sgôr uchel yn dda</translation>
    </message>
    <message>
        <source>Appetite by type: {pairs}</source>
        <translation>Archwaeth yn ôl math: {pairs}</translation>
    </message>
    <message>
        <source>since {quarter}</source>
        <translation>ers {quarter}</translation>
    </message>
    <message>
        <source>from residual to target</source>
        <translation>o&apos;r gweddilliol i&apos;r targed</translation>
    </message>
    <message>
        <source>from initial to residual</source>
        <translation>o&apos;r cychwynnol i&apos;r gweddilliol</translation>
    </message>
    <message>
        <source>{n} moved {way}</source>
        <translation>Symudodd {n} {way}</translation>
    </message>
    <message>
        <source>{n} on the map</source>
        <translation>{n} ar y map</translation>
    </message>
    <message>
        <source>{n} not on it</source>
        <translation>{n} heb fod arno</translation>
    </message>
    <message>
        <source>arrows of {cell} only, {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>On the matrix</source>
        <translation>Ar y matrics</translation>
    </message>
    <message>
        <source>Arrows, Enter	Go to a cell and pick it</source>
        <translation>Saethau, Enter	Mynd i gell a&apos;i dewis</translation>
    </message>
    <message>
        <source>4 3	Pick impact 4 and likelihood 3</source>
        <translation>4 3	Dewis effaith 4 a thebygolrwydd 3</translation>
    </message>
    <message>
        <source>I, R, T	Set the initial, residual or target rating</source>
        <translation>I, R, T	Gosod y sgôr cychwynnol, gweddilliol neu darged</translation>
    </message>
    <message>
        <source>Delete	Clear the rating</source>
        <translation>Delete	Clirio&apos;r sgôr</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>Yn y tabl</translation>
    </message>
    <message>
        <source>F2	Change owner, types, direction or status in the cell</source>
        <translation>F2	Newid perchennog, mathau, cyfeiriad neu statws yn y gell</translation>
    </message>
    <message>
        <source>Ctrl+C	Copy the marked entries as a table</source>
        <translation>Ctrl+C	Copïo&apos;r cofnodion sydd wedi&apos;u marcio fel tabl</translation>
    </message>
    <message>
        <source>Alt+Shift+Left, Alt+Shift+Right	Move the column</source>
        <translation>Alt+Shift+Left, Alt+Shift+Right	Symud y golofn</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Left, Ctrl+Shift+Right	Make the column narrower or wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right, Space	Go up to a group&apos;s heading, fold it away or open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the heat map</source>
        <translation>Ar y map gwres</translation>
    </message>
    <message>
        <source>Arrows	Go from cell to cell</source>
        <translation>Saethau	Mynd o gell i gell</translation>
    </message>
    <message>
        <source>Enter, Ctrl+Enter	Open the cell&apos;s list, or show it in the register</source>
        <translation>Enter, Ctrl+Enter	Agor rhestr y gell, neu ei dangos yn y gofrestr</translation>
    </message>
    <message>
        <source>I, R, T	Show the initial, residual or target scores</source>
        <translation>I, R, T	Dangos y sgoriau cychwynnol, gweddilliol neu darged</translation>
    </message>
    <message>
        <source>K, A	Show the other kind, the next kind of arrows</source>
        <translation>K, A	Dangos y math arall, y math nesaf o saethau</translation>
    </message>
    <message>
        <source>Ctrl+C	Copy the picture</source>
        <translation>Ctrl+C	Copïo&apos;r llun</translation>
    </message>
    <message>
        <source>On the scoring scheme</source>
        <translation>Ar y cynllun sgorio</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab	Next part, and the one before</source>
        <translation>Ctrl+Tab, Ctrl+Shift+Tab	Y rhan nesaf, a&apos;r un flaenorol</translation>
    </message>
    <message>
        <source>Enter	Write the next score of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S	Save it as a new version</source>
        <translation>Ctrl+S	Ei gadw fel fersiwn newydd</translation>
    </message>
    <message>
        <source>In the search</source>
        <translation>Yn y chwilio</translation>
    </message>
    <message>
        <source>Up, Down, Tab	Choose what was found</source>
        <translation>Up, Down, Tab	Dewis yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>Enter	Open the entry, or do the command</source>
        <translation>Enter	Agor y cofnod, neu weithredu&apos;r gorchymyn</translation>
    </message>
    <message>
        <source>Escape	Go back to where you were</source>
        <translation>Escape	Mynd yn ôl i&apos;r lle yr oeddech</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>Yn yr hanes</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab	Next section, and the one before</source>
        <translation>Ctrl+Tab, Ctrl+Shift+Tab	Y rhan nesaf, a&apos;r un flaenorol</translation>
    </message>
    <message>
        <source>Enter	Open the entry of the row in the register</source>
        <translation>Enter	Agor cofnod y rhes yn y gofrestr</translation>
    </message>
    <message>
        <source>On a meeting and its questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter	Add the meeting that is written, or open the one that is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Enter	Log the question, the answer or the words that are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape	Leave what is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the actions</source>
        <translation>Ar y camau gweithredu</translation>
    </message>
    <message>
        <source>Space	Mark the action as done, or not</source>
        <translation>Space	Marcio&apos;r cam gweithredu fel wedi&apos;i wneud, neu beidio</translation>
    </message>
    <message>
        <source>F2	Change owner, due date, status or progress in the cell</source>
        <translation>F2	Newid perchennog, dyddiad cwblhau, statws neu gynnydd yn y gell</translation>
    </message>
    <message>
        <source>Enter	Open the entry in the register</source>
        <translation>Enter	Agor y cofnod yn y gofrestr</translation>
    </message>
    <message>
        <source>On find and replace</source>
        <translation>Ar ganfod ac amnewid</translation>
    </message>
    <message>
        <source>Enter	Find</source>
        <translation>Enter	Canfod</translation>
    </message>
    <message>
        <source>Space	Leave the marked places as they are, or replace them after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the dashboard</source>
        <translation>Ar y dangosfwrdd</translation>
    </message>
    <message>
        <source>T	Tables instead of charts, and back</source>
        <translation>T	Tablau yn lle siartiau, ac yn ôl</translation>
    </message>
    <message>
        <source>Enter	Open the list behind a number</source>
        <translation>Enter	Agor y rhestr y tu ôl i rif</translation>
    </message>
    <message>
        <source>In the editor</source>
        <translation>Yn y golygydd</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z	Take back what was typed, step by step, and do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F7	Go to the next word that may be misspelt, and put it right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8	Show what stood here at the last sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>Mewn rhestr</translation>
    </message>
    <message>
        <source>Enter	Next item</source>
        <translation>Enter	Yr eitem nesaf</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab	Make it a sub-bullet, and back as far as a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down	Move the item</source>
        <translation>Alt+Up, Alt+Down	Symud yr eitem</translation>
    </message>
    <message>
        <source>Alt+Enter	Make items of the sentences of a pasted paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter	Go to the owner, date, status and progress of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape	Leave the list with the next Tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>matrix</name>
    <message>
        <source>Impact {0} {1}, likelihood {2} {3}, score {4}</source>
        <translation>Effaith {0} {1}, tebygolrwydd {2} {3}, sgôr {4}</translation>
    </message>
    <message>
        <source>possible {0}</source>
        <translation>{0} yn bosibl</translation>
    </message>
    <message>
        <source>{0}, key {1}</source>
        <translation>{0}, bysell {1}</translation>
    </message>
    <message>
        <source>Impact {0} {1}</source>
        <translation>Effaith {0} {1}</translation>
    </message>
    <message>
        <source>Likelihood {0} {1}</source>
        <translation>Tebygolrwydd {0} {1}</translation>
    </message>
    <message>
        <source>Residual before: {0}</source>
        <translation>Gweddilliol gynt: {0}</translation>
    </message>
    <message>
        <source>Earlier quarters without a cell here: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State {0} here: {1}</source>
        <translation>Nodi {0} yma: {1}</translation>
    </message>
    <message>
        <source>Place {0} here: {1}</source>
        <translation>Gosod {0} yma: {1}</translation>
    </message>
    <message>
        <source>The {0} rating has no cell here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell for the {0} rating</source>
        <translation>Dewiswch gell ar gyfer y sgôr {0}</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrics</translation>
    </message>
    <message>
        <source>Matrix, placing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, Enter picks, Delete clears; I, R and T choose the rating.</source>
        <translation>Mae&apos;r bysellau saeth yn symud, Enter yn dewis, Delete yn clirio; mae I, R a T yn dewis y sgôr.</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>{0} was signed off meanwhile: choose which issue of it the meeting was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no issue {0} of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management team</source>
        <translation>Tîm rheoli</translation>
    </message>
    <message>
        <source>Cabinet committee</source>
        <translation>Pwyllgor y cabinet</translation>
    </message>
    <message>
        <source>Audit committee</source>
        <translation>Pwyllgor archwilio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi&apos;i gau</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Newid y geiriau</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Ailagor</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {where}</source>
        <translation>{who}, {where}</translation>
    </message>
    <message>
        <source>nothing shown yet</source>
        <translation>dim wedi&apos;i ddangos eto</translation>
    </message>
    <message>
        <source>shown {quarter} as it stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown {quarter}, issue {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded yet what this meeting was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue {n} of {quarter}, as it was issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quarter} while it was open, as it stood then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}: up to ledger row {row}, head {head}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no questions</source>
        <translation>dim cwestiynau</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 cwestiwn</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>{n} cwestiwn</translation>
    </message>
    <message>
        <source>{said}, {n} open</source>
        <translation>{said}, {n} ar agor</translation>
    </message>
    <message>
        <source>called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in public</source>
        <translation>yn gyhoeddus</translation>
    </message>
    <message>
        <source>not in public</source>
        <translation>nid yn gyhoeddus</translation>
    </message>
    <message>
        <source>last changed {day} by {who}</source>
        <translation>newidiwyd ddiwethaf {day} gan {who}</translation>
    </message>
    <message>
        <source>Answer to the follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the meeting was told</source>
        <translation>Yr hyn a ddywedwyd wrth y cyfarfod</translation>
    </message>
    <message>
        <source>Log the answer</source>
        <translation>Cofnodi&apos;r ateb</translation>
    </message>
    <message>
        <source>What was asked after the answer</source>
        <translation>Yr hyn a ofynnwyd ar ôl yr ateb</translation>
    </message>
    <message>
        <source>Log the follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>Sut y cafodd ei setlo</translation>
    </message>
    <message>
        <source>Close the question</source>
        <translation>Cau&apos;r cwestiwn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
</context>
<context>
    <name>moment</name>
    <message>
        <source>now</source>
        <translation>nawr</translation>
    </message>
    <message>
        <source>{quarter}, issue {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quarter} as shown at row {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 cofnod</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} cofnod</translation>
    </message>
    <message>
        <source>{entries}, up to ledger row {row} (head {head}…)</source>
        <translation>{entries}, hyd at res {row} y cyfriflyfr (head {head}…)</translation>
    </message>
    <message>
        <source>As at {day}, in {quarter}: {held}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As signed off: {quarter}, as at {day}, by {who}, on {on}: {held}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>news</name>
    <message>
        <source>{who} signed off {what} {when}</source>
        <translation>Cymeradwyodd {who} {what} {when}</translation>
    </message>
    <message>
        <source>{references} and {n} more</source>
        <translation>{references} a {n} arall</translation>
    </message>
    <message>
        <source>{who} saved {what} {when}</source>
        <translation>Cadwodd {who} {what} {when}</translation>
    </message>
    <message>
        <source>at {0}</source>
        <translation>am {0}</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>ar {0}</translation>
    </message>
</context>
<context>
    <name>pane</name>
    <message>
        <source>{said}, in {quarter}</source>
        <translation>{said}, yn {quarter}</translation>
    </message>
</context>
<context>
    <name>place</name>
    <message>
        <source>{n} overdue</source>
        <translation>{n} hwyr</translation>
    </message>
    <message>
        <source>Q{n} · {m} asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q{n} open</source>
        <translation>Q{n} ar agor</translation>
    </message>
    <message>
        <source>{n} signed</source>
        <translation>{n} wedi&apos;u cymeradwyo</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Cofrestr</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Map gwres</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dangosfwrdd</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>{name}: {n} rows, checked on {day} at {time}.</source>
        <translation>{name}: {n} rhes, gwiriwyd ar {day} am {time}.</translation>
    </message>
    <message>
        <source>Found wrong: {check}</source>
        <translation>Canfuwyd yn anghywir: {check}</translation>
    </message>
    <message>
        <source>What this proves</source>
        <translation>Beth mae hyn yn ei brofi</translation>
    </message>
    <message>
        <source>What it does not prove</source>
        <translation>Beth nad yw&apos;n ei brofi</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gwerth ei wybod</translation>
    </message>
    <message>
        <source>Checked, and found in order</source>
        <translation>Gwiriwyd, a chanfuwyd bod popeth mewn trefn</translation>
    </message>
    <message>
        <source>What to print and keep outside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head was taken from the sign-off of {quarter} in this file, so what follows holds only if the paper of that quarter prints the same: compare it letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the head that a paper printed: any earlier one will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>O&apos;i gymharu â</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>{ratings}: {reason} ({who}, {day})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>replacing</name>
    <message>
        <source>{0} of strand {1}</source>
        <translation>{0} llinyn {1}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Disgrifiad</translation>
    </message>
    <message>
        <source>{0}: owner</source>
        <translation>{0}: perchennog</translation>
    </message>
    <message>
        <source>{0}: progress</source>
        <translation>{0}: cynnydd</translation>
    </message>
    <message>
        <source>These words stand in more than {0} places: look for something longer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Not reviewed in the period</source>
        <translation>Heb ei adolygu yn y cyfnod</translation>
    </message>
    <message>
        <source>Unscored</source>
        <translation>Heb sgôr</translation>
    </message>
    <message>
        <source>With no action</source>
        <translation>Heb gam gweithredu</translation>
    </message>
    <message>
        <source>With overdue actions</source>
        <translation>Gyda chamau gweithredu hwyr</translation>
    </message>
    <message>
        <source>Above appetite</source>
        <translation>Uwchlaw&apos;r archwaeth</translation>
    </message>
    <message>
        <source>Score changed without a reason</source>
        <translation>Newidiwyd sgôr heb reswm</translation>
    </message>
    <message>
        <source>Long in the highest band, no completed action</source>
        <translation>Hir yn y band uchaf, dim cam gweithredu wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>Owner missing</source>
        <translation>Perchennog ar goll</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>heb ei brofi</translation>
    </message>
    <message>
        <source>none of {of}</source>
        <translation>dim un o {of}</translation>
    </message>
    <message>
        <source>{n} of {of}, {share}</source>
        <translation>{n} o {of}, {share}</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>dan 1 %</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Tested: {0}</source>
        <translation>Profwyd: {0}</translation>
    </message>
    <message>
        <source>Somebody confirmed or changed the entry in the quarter.</source>
        <translation>Cadarnhaodd neu newidiodd rhywun y cofnod yn ystod y chwarter.</translation>
    </message>
    <message>
        <source>The entry has an initial and a residual score.</source>
        <translation>Mae gan y cofnod sgôr cychwynnol a sgôr gweddilliol.</translation>
    </message>
    <message>
        <source>At least one action is listed.</source>
        <translation>Rhestrir o leiaf un cam gweithredu.</translation>
    </message>
    <message>
        <source>No action is past its due date.</source>
        <translation>Nid oes cam gweithredu wedi mynd heibio i&apos;w ddyddiad cwblhau.</translation>
    </message>
    <message>
        <source>A risk&apos;s residual score is within the appetite.</source>
        <translation>Mae sgôr gweddilliol y risg o fewn yr archwaeth.</translation>
    </message>
    <message>
        <source>The scheme sets no appetite, so nothing was tested.</source>
        <translation>Nid yw&apos;r cynllun yn gosod archwaeth, felly ni phrofwyd dim.</translation>
    </message>
    <message>
        <source>Every changed score has its reason.</source>
        <translation>Mae gan bob sgôr a newidiwyd ei reswm.</translation>
    </message>
    <message>
        <source>A risk in the highest band for {0} quarters running has an action that was completed.</source>
        <translation>Mae gan risg sydd yn y band uchaf am {0} chwarter yn olynol gam gweithredu a gwblhawyd.</translation>
    </message>
    <message>
        <source>An owner is named.</source>
        <translation>Enwir perchennog.</translation>
    </message>
    <message>
        <source>no initial score</source>
        <translation>dim sgôr cychwynnol</translation>
    </message>
    <message>
        <source>no residual score</source>
        <translation>dim sgôr gweddilliol</translation>
    </message>
    <message>
        <source>no initial and no residual score</source>
        <translation>dim sgôr cychwynnol na sgôr gweddilliol</translation>
    </message>
    <message>
        <source>no action is listed</source>
        <translation>ni restrir cam gweithredu</translation>
    </message>
    <message>
        <source>{0} action, due {1}</source>
        <translation>{0} cam gweithredu, erbyn {1}</translation>
    </message>
    <message>
        <source>{0} actions, the oldest due {1}</source>
        <translation>{0} cam gweithredu, yr hynaf erbyn {1}</translation>
    </message>
    <message>
        <source>residual score {0}</source>
        <translation>sgôr gweddilliol {0}</translation>
    </message>
    <message>
        <source>residual score {0}, appetite {1}</source>
        <translation>sgôr gweddilliol {0}, archwaeth {1}</translation>
    </message>
    <message>
        <source>no owner is named</source>
        <translation>ni enwir perchennog</translation>
    </message>
    <message>
        <source>Every entry has an initial and a residual score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A residual score worse than the initial one says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every direction is as the scores show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry has an owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every owner is written in one way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry has an action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every action has an owner and a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry was reviewed in the quarter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every risk above the appetite has a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References are used once, and of one pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text fits the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exempt entry would be left out of a public paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No commentary calls a moved score unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial {0}, residual {1}, and no commentary says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody changed or confirmed it in the quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} actions without an owner or a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residual {0}, appetite {1}, no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is left out of a public paper; Part II holds it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>To be reviewed for {quarter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}, overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {n} entries are reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {n} reviewed, {left} to do by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, {late} overdue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scheme</name>
    <message>
        <source>{0}, risks: {1}</source>
        <translation>{0}, risgiau: {1}</translation>
    </message>
    <message>
        <source>{0}, opportunities: {1}</source>
        <translation>{0}, cyfleoedd: {1}</translation>
    </message>
    <message>
        <source>Band {0}</source>
        <translation>Band {0}</translation>
    </message>
    <message>
        <source>{0}, from score</source>
        <translation>{0}, o sgôr</translation>
    </message>
    <message>
        <source>{0}, colour for risks</source>
        <translation>{0}, lliw ar gyfer risgiau</translation>
    </message>
    <message>
        <source>{0}, colour for opportunities</source>
        <translation>{0}, lliw ar gyfer cyfleoedd</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>hyd {0}</translation>
    </message>
    <message>
        <source>impact × likelihood</source>
        <translation>effaith × tebygolrwydd</translation>
    </message>
    <message>
        <source>impact × likelihood + impact</source>
        <translation>effaith × tebygolrwydd + effaith</translation>
    </message>
    <message>
        <source>a table of scores</source>
        <translation>tabl o sgoriau</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Effaith</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Tebygolrwydd</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} i {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, before {2}</source>
        <translation>{0}: {1}, cynt {2}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>{0}, levels</source>
        <translation>{0}, lefelau</translation>
    </message>
    <message>
        <source>{0} {1} is new: {2}</source>
        <translation>Mae {0} {1} yn newydd: {2}</translation>
    </message>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} for an opportunity</source>
        <translation>{0} ar gyfer cyfle</translation>
    </message>
    <message>
        <source>{0}, meaning</source>
        <translation>{0}, ystyr</translation>
    </message>
    <message>
        <source>{0} for an opportunity, meaning</source>
        <translation>{0} ar gyfer cyfle, ystyr</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>{0} of {1} cells have another score</source>
        <translation>Mae gan {0} o {1} cell sgôr arall</translation>
    </message>
    <message>
        <source>Impact {0} by likelihood {1}</source>
        <translation>Effaith {0} wrth debygolrwydd {1}</translation>
    </message>
    <message>
        <source>Band {0} is new: {1}</source>
        <translation>Mae band {0} yn newydd: {1}</translation>
    </message>
    <message>
        <source>{0}: other colours</source>
        <translation>{0}: lliwiau eraill</translation>
    </message>
    <message>
        <source>Band {0} is gone: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>heb ei nodi</translation>
    </message>
    <message>
        <source>Reporting threshold</source>
        <translation>Trothwy adrodd</translation>
    </message>
    <message>
        <source>Appetite</source>
        <translation>Archwaeth</translation>
    </message>
    <message>
        <source>Appetite for {0}</source>
        <translation>Archwaeth ar gyfer {0}</translation>
    </message>
    <message>
        <source>{0}, what it means</source>
        <translation>{0}, beth mae&apos;n ei olygu</translation>
    </message>
    <message>
        <source>What it means for you</source>
        <translation>Beth mae&apos;n ei olygu i chi</translation>
    </message>
    <message>
        <source>A scheme needs a name, such as 5 x 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Yr enw</translation>
    </message>
    <message>
        <source>Level {0} needs a word.</source>
        <translation>Mae angen gair ar lefel {0}.</translation>
    </message>
    <message>
        <source>Level {0}</source>
        <translation>Lefel {0}</translation>
    </message>
    <message>
        <source>Levels {0} and {1} are both called {2}: give each its own word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact {0} by likelihood {1} needs a whole number from 1 to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact {0} by likelihood {1} scores {2}, less than the {3} of a lesser cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scheme has {0} to {1} bands, not {2}.</source>
        <translation>Mae gan gynllun {0} i {1} o fandiau, nid {2}.</translation>
    </message>
    <message>
        <source>Band {0} needs a name.</source>
        <translation>Mae angen enw ar fand {0}.</translation>
    </message>
    <message>
        <source>Two bands are called {0}: give each its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} starts from a whole number from 1 to {1}.</source>
        <translation>Mae {0} yn dechrau o rif cyfan o 1 i {1}.</translation>
    </message>
    <message>
        <source>{0} starts from {1}, which is not above the band before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score of the matrix falls in {0}: move where it starts, or have fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour is chosen from the list or written like #F6A55B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} look alike{2}: choose a colour that is further away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has to be darker than {1}{2}, so that the order shows without the hue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with full colour sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without sight of red (protanopia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without sight of green (deuteranopia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without sight of blue (tritanopia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reporting threshold</source>
        <translation>Y trothwy adrodd</translation>
    </message>
    <message>
        <source>The appetite</source>
        <translation>Yr archwaeth</translation>
    </message>
    <message>
        <source>The appetite for {0}</source>
        <translation>Yr archwaeth ar gyfer {0}</translation>
    </message>
    <message>
        <source>{0} is a score from 1 to {1}.</source>
        <translation>Mae {0} yn sgôr o 1 i {1}.</translation>
    </message>
</context>
<context>
    <name>scores</name>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>dim sgôr</translation>
    </message>
    <message>
        <source>{label}, now: {stood}</source>
        <translation>{label}, nawr: {stood}</translation>
    </message>
    <message>
        <source>{label}, signed off {day} by {name}: {stood}</source>
        <translation>{label}, cymeradwywyd {day} gan {name}: {stood}</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Cywiriad</translation>
    </message>
    <message>
        <source>First rating</source>
        <translation>Sgôr cyntaf</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Mewnforio</translation>
    </message>
    <message>
        <source>Same score, other factors</source>
        <translation>Yr un sgôr, ffactorau eraill</translation>
    </message>
    <message>
        <source>Factors stated</source>
        <translation>Ffactorau wedi&apos;u nodi</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Symudiad</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ddim eto</translation>
    </message>
    <message>
        <source>never</source>
        <translation>byth</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Sgôr</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cyn</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Reported in</source>
        <translation>Adroddwyd yn</translation>
    </message>
    <message>
        <source>Ledger row</source>
        <translation>Rhes y cyfriflyfr</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>In the texts of entries</source>
        <translation>Yn nhestunau&apos;r cofnodion</translation>
    </message>
    <message>
        <source>Closed entries</source>
        <translation>Cofnodion wedi&apos;u cau</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} o {1}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Mathau</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>Sylwadau</translation>
    </message>
    <message>
        <source>Strand</source>
        <translation>Llinyn</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Mantais</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Progress to date</source>
        <translation>Cynnydd hyd yma</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Rheolaeth</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Owner of an action</source>
        <translation>Perchennog cam gweithredu</translation>
    </message>
    <message>
        <source>Progress of an action</source>
        <translation>Cynnydd cam gweithredu</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>formerly {0}</source>
        <translation>{0} gynt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>wedi&apos;i gau</translation>
    </message>
    <message>
        <source>not now: {0}</source>
        <translation>nid nawr: {0}</translation>
    </message>
</context>
<context>
    <name>section</name>
    <message>
        <source>Audit trail</source>
        <translation>Trywydd archwilio</translation>
    </message>
    <message>
        <source>Scores of an entry</source>
        <translation>Sgoriau cofnod</translation>
    </message>
    <message>
        <source>As at a date</source>
        <translation>Ar ddyddiad</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Cymharu</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Adroddiadau</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prawf</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>Something went wrong that riskreg did not expect. What is saved is safe; the log has the details.</source>
        <translation>Aeth rhywbeth o&apos;i le nad oedd riskreg yn ei ddisgwyl. Mae&apos;r hyn a gadwyd yn ddiogel; mae&apos;r manylion yn y log.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A register needs a name, such as the organisation&apos;s.</source>
        <translation>Mae angen enw ar gofrestr, megis enw&apos;r sefydliad.</translation>
    </message>
    <message>
        <source>There is at least one, each on a line of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stands there twice.</source>
        <translation>Mae {0} yno ddwywaith.</translation>
    </message>
    <message>
        <source>{0} is in use by {1}: give those entries another one first, or keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 cofnod</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} cofnod</translation>
    </message>
    <message>
        <source>{0} stays first: entries that were never moved stand there ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag {0} to its place</source>
        <translation>Llusgo {0} i&apos;w le</translation>
    </message>
    <message>
        <source>Heading of {0}</source>
        <translation>Pennawd {0}</translation>
    </message>
    <message>
        <source>Move {0} up</source>
        <translation>Symud {0} i fyny</translation>
    </message>
    <message>
        <source>Move {0} down</source>
        <translation>Symud {0} i lawr</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>{0}, place {1} of {2}</source>
        <translation>{0}, lle {1} o {2}</translation>
    </message>
    <message>
        <source>Without it no entry can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one sheet.</source>
        <translation>Dewiswch o leiaf un daflen.</translation>
    </message>
    <message>
        <source>“{0}” is the heading of another column: give each its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Disgrifiad</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Mathau</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Canlyniadau</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Rheolaethau</translation>
    </message>
    <message>
        <source>Initial score</source>
        <translation>Sgôr cychwynnol</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Residual score</source>
        <translation>Sgôr gweddilliol</translation>
    </message>
    <message>
        <source>Target score</source>
        <translation>Sgôr targed</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Direction of travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary and contents</source>
        <translation>Crynodeb a chynnwys</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risgiau</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Cyfleoedd</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Yr hyn sydd wedi newid</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Map gwres</translation>
    </message>
    <message>
        <source>Score history</source>
        <translation>Hanes y sgoriau</translation>
    </message>
    <message>
        <source>Questions from meetings</source>
        <translation>Cwestiynau o gyfarfodydd</translation>
    </message>
    <message>
        <source>Key to scores</source>
        <translation>Allwedd i&apos;r sgoriau</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>short month</name>
    <message>
        <source>Jan</source>
        <translation>Ion</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Chwef</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Maw</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Ebr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Meh</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Gorff</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Tach</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Rhag</translation>
    </message>
</context>
<context>
    <name>since</name>
    <message>
        <source>The last quarter: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{body} last saw it, {day}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the year: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>I&apos;w wneud</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn ddiweddarach</translation>
    </message>
    <message>
        <source>Bring in a register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Beth a ganfuwyd</translation>
    </message>
    <message>
        <source>Renumber…</source>
        <translation>Ailrifo…</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>I&apos;r adolygiad</translation>
    </message>
    <message>
        <source>To the checks</source>
        <translation>I&apos;r gwiriadau</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Cymeradwyo…</translation>
    </message>
    <message>
        <source>Export as it stands…</source>
        <translation>Allforio fel y mae…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Correct by a reissue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the meetings</source>
        <translation>I&apos;r cyfarfodydd</translation>
    </message>
    <message>
        <source>Record the publication…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>The first quarter of this register.</source>
        <translation>Chwarter cyntaf y gofrestr hon.</translation>
    </message>
    <message>
        <source>Opened when {label} was signed off on {day}, with its entries carried forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new year begins: a full review can renumber the register, and keeps the old references known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of each entry</source>
        <translation>Adolygiad o bob cofnod</translation>
    </message>
    <message>
        <source>There are no entries yet: bring in the register you have, or write the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n} entries were changed or confirmed by somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of} entries were not reviewed.</source>
        <translation>Ni adolygwyd {n} o {of} cofnod.</translation>
    </message>
    <message>
        <source>Checks before issue</source>
        <translation>Gwiriadau cyn cyhoeddi</translation>
    </message>
    <message>
        <source>There is nothing to check yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was signed off with {n} open and {accepted} accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>It may be signed off before {label} ends on {day}; then it can never change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} ended on {day}. Once signed off it can never change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off by {who} on {day}, as at {as_at}.</source>
        <translation>Cymeradwywyd gan {who} ar {day}, fel yr oedd ar {as_at}.</translation>
    </message>
    <message>
        <source>Issue {n} of {day} corrects: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Cyfarfodydd</translation>
    </message>
    <message>
        <source>No meeting is entered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{body} on {day}</source>
        <translation>{body} ar {day}</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Cyhoeddi</translation>
    </message>
    <message>
        <source>What is signed off can be published.</source>
        <translation>Gellir cyhoeddi&apos;r hyn sydd wedi&apos;i gymeradwyo.</translation>
    </message>
    <message>
        <source>Not published yet.</source>
        <translation>Heb ei gyhoeddi eto.</translation>
    </message>
    <message>
        <source>Issue {n} was published on {day}: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue {n} is not published yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>{score}: band</source>
        <translation>{score}: band</translation>
    </message>
    <message>
        <source>Ref</source>
        <translation>Cyf.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Mathau</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>Cychwynnol</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Gweddilliol</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math o gofnod</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Targed</translation>
    </message>
    <message>
        <source>Last reported</source>
        <translation>Adroddwyd ddiwethaf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
    <message>
        <source>Next action due</source>
        <translation>Cam gweithredu nesaf erbyn</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>Adolygwyd ddiwethaf</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>Sylwadau</translation>
    </message>
    <message>
        <source>Formerly</source>
        <translation>Gynt</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Eithriedig</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Dim grwpiau</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Overdue actions</source>
        <translation>Camau gweithredu hwyr</translation>
    </message>
    <message>
        <source>Changed this quarter</source>
        <translation>Newidiwyd y chwarter hwn</translation>
    </message>
    <message>
        <source>Above appetite</source>
        <translation>Uwchlaw&apos;r archwaeth</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Closed this quarter</source>
        <translation>Caewyd y chwarter hwn</translation>
    </message>
    <message>
        <source>Closed in earlier quarters</source>
        <translation>Caewyd mewn chwarteri cynharach</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Dim math</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Dim perchennog</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Dim sgôr</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Heb ei nodi</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Cyfleoedd</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risgiau</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 cofnod</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} cofnod</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 grŵp</translation>
    </message>
    <message>
        <source>{n} groups</source>
        <translation>{n} grŵp</translation>
    </message>
    <message>
        <source>{groups}, with entries of several types under each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Cyfle</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risg</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Wedi&apos;i gau</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, hwyr</translation>
    </message>
    <message>
        <source>{day}, {who}</source>
        <translation>{day}, {who}</translation>
    </message>
</context>
<context>
    <name>ties</name>
    <message>
        <source>Merged into {0}</source>
        <translation>Cyfunwyd â {0}</translation>
    </message>
    <message>
        <source>Split from {0}</source>
        <translation>Holltwyd o {0}</translation>
    </message>
    <message>
        <source>Supersedes {0}</source>
        <translation>Yn disodli {0}</translation>
    </message>
    <message>
        <source>Superseded by {0}</source>
        <translation>Disodlwyd gan {0}</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>row {n}</source>
        <translation>rhes {n}</translation>
    </message>
    <message>
        <source>⚠ before row {n}</source>
        <translation>⚠ cyn rhes {n}</translation>
    </message>
    <message>
        <source>Scheme set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Crëwyd</translation>
    </message>
    <message>
        <source>Register created</source>
        <translation>Crëwyd y gofrestr</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Newidiwyd y gosodiadau</translation>
    </message>
    <message>
        <source>Scheme changed</source>
        <translation>Newidiwyd y cynllun</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Cywirwyd</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Mewnforiwyd</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Dadwnaed</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Caewyd</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Ailagorwyd</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Cyfunwyd</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Holltwyd</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Disodlwyd</translation>
    </message>
    <message>
        <source>Renumbered</source>
        <translation>Ailrifwyd</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Symudwyd</translation>
    </message>
    <message>
        <source>Reviewed, no change</source>
        <translation>Adolygwyd, dim newid</translation>
    </message>
    <message>
        <source>Review withdrawn</source>
        <translation>Tynnwyd yr adolygiad yn ôl</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Issued again</source>
        <translation>Cyhoeddwyd eto</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Cofrestr</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Chwarter</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cyfarfod</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Check accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Cyhoeddi</translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Templed Word</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>{0} entries</source>
        <translation>{0} cofnod</translation>
    </message>
    <message>
        <source>closing of {0}</source>
        <translation>cau {0}</translation>
    </message>
    <message>
        <source>reopening of {0}</source>
        <translation>ailagor {0}</translation>
    </message>
    <message>
        <source>merging of {0}</source>
        <translation>cyfuno {0}</translation>
    </message>
    <message>
        <source>splitting off of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superseding of {0}</source>
        <translation>disodli {0}</translation>
    </message>
    <message>
        <source>renumbering of {0}</source>
        <translation>ailrifo {0}</translation>
    </message>
    <message>
        <source>move of {0} to another level</source>
        <translation>symud {0} i lefel arall</translation>
    </message>
    <message>
        <source>import of {0}</source>
        <translation>mewnforio {0}</translation>
    </message>
    <message>
        <source>entering of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes to {0}</source>
        <translation>newidiadau i {0}</translation>
    </message>
    <message>
        <source>change of {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the Word template</source>
        <translation>newid y templed Word</translation>
    </message>
    <message>
        <source>change of the scoring scheme</source>
        <translation>newid y cynllun sgorio</translation>
    </message>
    <message>
        <source>change of the register&apos;s settings</source>
        <translation>newid gosodiadau&apos;r gofrestr</translation>
    </message>
    <message>
        <source>initial score</source>
        <translation>sgôr cychwynnol</translation>
    </message>
    <message>
        <source>residual score</source>
        <translation>sgôr gweddilliol</translation>
    </message>
    <message>
        <source>target score</source>
        <translation>sgôr targed</translation>
    </message>
    <message>
        <source>level</source>
        <translation>lefel</translation>
    </message>
    <message>
        <source>That stands as it was before already: there is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed {1} at this moment, so nothing was undone: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {2} changed the {1} again since. Nothing was undone: change it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word template was changed again since. Nothing was undone: choose it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scoring scheme was changed again since. Nothing was undone: change it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>whereabouts</name>
    <message>
        <source>This register is in a folder that {0} syncs. Sync programs copy the file while it is being written and make “conflicted copies”: keep the register on a share, or pause syncing while you work, and verify it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This register is on a network share: several people can work in it at once. Everyone should open it by the same path, and close riskreg before the file is copied or moved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
