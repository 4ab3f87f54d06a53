import type { Language } from '../domain/words.ts'

/** What is said to those who run the product; problems that only they meet are among it. */
export const operatorWords: Record<Language, Record<string, string>> = {
  en: {
    'serve.at': 'Yipanqi serves {address}',
    'serve.demonstration':
      'Demonstration: everything in it is generated, and the passwords are public. Enter nothing real.',
    'serve.headings': 'user name|password|name|office|organisation',
    'serve.empty':
      'Nobody can sign in yet. The first steward: {env}npx yipanqi add-person{data} --username NAME --name "FULL NAME"',
    'serve.stop': 'Ctrl-C stops it.',
    'serve.stopping': 'Stopping …',
    'serve.loading': 'Generating the demonstration',
    'loading.orgs': 'organisations',
    'loading.people': 'people in office',
    'loading.programme': 'the programme',
    'loading.year': 'a year of reports',
    'loading.journal': 'the journal',
    'loading.tallies': 'the tallies',
    'loading.signIns': 'sign-ins',
    'loading.done': '{orgs} organisations, {obligations} obligations, {reports} reports, all generated.',
    'serve.noWeb': 'The web is not built; the interface alone is served. `npm start` builds it.',
    'import.done':
      'Draft programme {id}, “{title}”, with {directives} directives. Its steward confirms it in the web.',
    'import.founded': '{orgs} organisations founded, {appointments} offices filled.',
    'import.tried':
      'Tried only, nothing stored: {orgs} organisations and {appointments} offices; {faults} cells are wrong.',
    'migrate.none': 'The database is as this version needs it; nothing was to be done.',
    'migrate.applied': 'The database was brought forward:',
    'person.added': '{name} holds the office “{office}” of {org}.',
    'person.account': 'User name: {username}\nPassword: {password}\nIt is shown this once and kept nowhere.',
    'problem.account.notFound': 'There is no account with the user name {username}, or nobody behind it.',
    'problem.file.notReadable': '{file} cannot be read: {reason}. Check the name and the right to read it.',
    'problem.database.notOurs':
      'The database does not let this user make tables: {reason}. Let the user own the database, or grant CREATE on its schema public.',
    'problem.database.newer':
      'The database was used by a newer version (migration {migration}). Start that version, or use another data folder.',
    'problem.database.notDistributable':
      'The tables cannot be distributed: {reason}. DATABASE_URL must name the coordinator of a Citus cluster.',
    'problem.database.unreachable':
      'The database cannot be reached: {reason}. Check DATABASE_URL and that it runs.',
    'problem.database.notEmpty':
      'The database is not empty, or is being filled just now; a demonstration needs an empty one.',
    'problem.data.newer':
      'The data folder {folder} was used by a newer version. Start that version, or name another with --data.',
    'problem.data.notWritable':
      'The folder {folder} cannot be written to. Give the right to write there, or name another with --data.',
    'problem.port.taken': 'Port {port} is in use. Stop what uses it, or name another with --port.',
    'problem.pack.invalid': 'The pack cannot be used: {file}: {reason}',
    'problem.request.conflict': 'The user name {username} is taken.',
    'problem.office.notFound': 'The pack has no office “{office}” for organisations of the kind {kind}.',
  },
  'zh-Hans': {
    'serve.at': '一盘棋已启动：{address}',
    'serve.demonstration': '演示环境：全部数据均为生成，密码公开，请勿录入真实信息。',
    'serve.headings': '用户名|密码|姓名|岗位|组织',
    'serve.empty':
      '目前无人可以登录。添加第一位主办人员：{env}npx yipanqi add-person{data} --username 用户名 --name "姓名"',
    'serve.stop': '按 Ctrl-C 停止。',
    'serve.stopping': '正在停止……',
    'serve.loading': '正在生成演示数据',
    'loading.orgs': '组织',
    'loading.people': '任职人员',
    'loading.programme': '部署',
    'loading.year': '一年的上报',
    'loading.journal': '留痕',
    'loading.tallies': '汇总',
    'loading.signIns': '登录账号',
    'loading.done': '已生成组织 {orgs} 个、责任事项 {obligations} 项、上报 {reports} 件。',
    'serve.noWeb': '网页尚未构建，仅提供接口。运行 npm start 会自动构建。',
    'import.done': '已生成部署草案 {id}：{title}，共 {directives} 项任务，待主办人员在网页上确认。',
    'import.founded': '已新设 {orgs} 个组织，{appointments} 个岗位已任职。',
    'import.tried': '仅为试导入，未保存：{orgs} 个组织，{appointments} 个岗位；{faults} 处错误。',
    'migrate.none': '数据库已是本版本所需，无需迁移。',
    'migrate.applied': '已完成数据库迁移：',
    'person.added': '{name}任{org}“{office}”。',
    'person.account': '用户名：{username}\n密码：{password}\n密码仅显示这一次，不另行保存。',
    'problem.account.notFound': '没有用户名为 {username} 的账号，或该账号没有对应的人员。',
    'problem.file.notReadable': '无法读取 {file}：{reason}。请检查文件名和读取权限。',
    'problem.database.notOurs':
      '数据库不允许该用户建表：{reason}。请让该用户成为数据库的所有者，或授予其 public 模式的 CREATE 权限。',
    'problem.database.newer':
      '该数据库曾由更新的版本使用（迁移 {migration}）。请启动该版本，或改用其他数据目录。',
    'problem.database.notDistributable':
      '无法分布数据表：{reason}。DATABASE_URL 须指向 Citus 集群的协调节点。',
    'problem.database.unreachable': '无法连接数据库：{reason}。请检查 DATABASE_URL 以及数据库是否在运行。',
    'problem.database.notEmpty': '数据库不是空的，或正在装载数据；演示环境需要空的数据库。',
    'problem.data.newer': '数据目录 {folder} 曾由更新的版本使用。请启动该版本，或用 --data 指定其他目录。',
    'problem.data.notWritable': '目录 {folder} 不可写。请授予写权限，或用 --data 指定其他目录。',
    'problem.port.taken': '端口 {port} 已被占用。请停止占用它的程序，或用 --port 指定其他端口。',
    'problem.pack.invalid': '领域包无法使用：{file}：{reason}',
    'problem.request.conflict': '用户名 {username} 已被使用。',
    'problem.office.notFound': '领域包中，类型 {kind} 的组织没有岗位“{office}”。',
  },
  'zh-Hant': {
    'serve.at': '一盤棋已啟動：{address}',
    'serve.demonstration': '示範環境：全部資料均由程式產生，密碼公開，請勿輸入真實資訊。',
    'serve.headings': '使用者名稱|密碼|姓名|職位|組織',
    'serve.empty':
      '目前無人可以登入。新增第一位主辦人員：{env}npx yipanqi add-person{data} --username 使用者名稱 --name "姓名"',
    'serve.stop': '按 Ctrl-C 停止。',
    'serve.stopping': '正在停止……',
    'serve.loading': '正在產生示範資料',
    'loading.orgs': '組織',
    'loading.people': '任職人員',
    'loading.programme': '部署',
    'loading.year': '一年的呈報',
    'loading.journal': '紀錄',
    'loading.tallies': '彙總',
    'loading.signIns': '登入帳號',
    'loading.done': '已產生組織 {orgs} 個、責任事項 {obligations} 項、呈報 {reports} 件。',
    'serve.noWeb': '網頁尚未建置，僅提供介面。執行 npm start 會自動建置。',
    'import.done': '已產生部署草案 {id}：{title}，共 {directives} 項任務，待主辦人員在網頁上確認。',
    'import.founded': '已新設 {orgs} 個組織，{appointments} 個職位已任職。',
    'import.tried': '僅為試匯入，未儲存：{orgs} 個組織，{appointments} 個職位；{faults} 處錯誤。',
    'migrate.none': '數據庫已是本版本所需，無需遷移。',
    'migrate.applied': '已完成數據庫遷移：',
    'person.added': '{name}任{org}「{office}」。',
    'person.account': '使用者名稱：{username}\n密碼：{password}\n密碼僅顯示這一次，不另行儲存。',
    'problem.account.notFound': '沒有用戶名為 {username} 的賬號，或該賬號沒有對應的人員。',
    'problem.file.notReadable': '無法讀取 {file}：{reason}。請檢查文件名和讀取權限。',
    'problem.database.notOurs':
      '數據庫不允許該用戶建表：{reason}。請讓該用戶成為數據庫的所有者，或授予其 public 模式的 CREATE 權限。',
    'problem.database.newer':
      '此資料庫曾由更新的版本使用（遷移 {migration}）。請啟動此版本，或改用其他資料夾。',
    'problem.database.notDistributable':
      '無法分散資料表：{reason}。DATABASE_URL 須指向 Citus 叢集的協調節點。',
    'problem.database.unreachable': '無法連線到資料庫：{reason}。請檢查 DATABASE_URL 以及資料庫是否在執行。',
    'problem.database.notEmpty': '資料庫不是空的，或正在載入資料；示範環境需要空的資料庫。',
    'problem.data.newer': '資料夾 {folder} 曾由更新的版本使用。請啟動此版本，或用 --data 指定其他資料夾。',
    'problem.data.notWritable': '資料夾 {folder} 無法寫入。請授予寫入權限，或用 --data 指定其他資料夾。',
    'problem.port.taken': '連接埠 {port} 已被佔用。請停止佔用它的程式，或用 --port 指定其他連接埠。',
    'problem.pack.invalid': '領域套件無法使用：{file}：{reason}',
    'problem.request.conflict': '使用者名稱 {username} 已被使用。',
    'problem.office.notFound': '領域套件中，類型 {kind} 的組織沒有職位「{office}」。',
  },
}
