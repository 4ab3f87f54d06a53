-- Every fraction of a second somebody asks which directives are on their way out.
create index directives_issuing on directives (id) where status = 'issuing';
