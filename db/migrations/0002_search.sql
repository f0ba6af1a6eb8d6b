-- Words in normal form, not the text itself: contentless, so the index is a fraction of the answers' size.
-- remove_diacritics 0: å is not a.
CREATE VIRTUAL TABLE response_search USING fts5(
  respondent, forms,
  content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0"
);
