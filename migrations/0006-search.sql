-- People are looked up by the beginning of their name, or of its initials in pinyin (src/domain/sought.ts).
alter table people add column initials text collate "C" not null default '';
create index people_by_name on people (name collate "C", id);
create index people_by_initials on people (initials, id);
create index offices_by_path on offices (org_path);
