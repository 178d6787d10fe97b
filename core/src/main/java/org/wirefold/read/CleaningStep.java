package org.wirefold.read;

/** One kind of thing that is recognised in a text: takes lines away, fills in fields. */
interface CleaningStep {
  void apply(ArticleDraft draft);
}
