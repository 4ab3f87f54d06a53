-- The directive and its counts in the order of src/domain/tally.ts, as a board takes them: to write eleven numbers for each of its
-- thousands of cells took longer than to find them.
alter table tallies add column counts text collate "C" not null generated always as (
  directive_id || ',' || open || ',' || acknowledged || ',' || reported || ',' || done || ',' || sent_back || ',' || waived
  || ',' || met || ',' || partly || ',' || not_met || ',' || verified || ',' || contradicted
) stored;
