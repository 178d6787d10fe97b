/**
 * Given an article, which others are copies of it, and which story is it? Candidates are found by
 * shared keys ({@link org.wirefold.dedup.CandidateSource}), verified pair by pair on the full text,
 * and settled into stories in (date, id) order. Knows no Lucene: it asks "who shares these keys?"
 * alone.
 */
@NullMarked
package org.wirefold.dedup;

import org.jspecify.annotations.NullMarked;
