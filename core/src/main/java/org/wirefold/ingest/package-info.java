/** Joins the stages: read, dedup, tag, index. */
@NullMarked
package org.wirefold.ingest;

import org.jspecify.annotations.NullMarked;
