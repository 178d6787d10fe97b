/** Keeps articles and stories in one Lucene index: whole commits in, points in time out. */
@NullMarked
package org.wirefold.index;

import org.jspecify.annotations.NullMarked;
