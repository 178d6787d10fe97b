package org.wirefold.read;

import org.wirefold.article.SourceRef;

/**
 * The bytes of one record with all that is needed to make an article of them. The array is not
 * copied: nobody writes to it once it has been cut.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of 64 MB would cost
record RawInput(SourceRef where, ArticleIds ids, byte[] bytes) {
  /** A hash of the bytes and of the namespace, under which the same bytes are another article. */
  String hash() {
    return ids.hashed(bytes);
  }
}
