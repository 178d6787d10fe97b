/** Given a search, which stories answer it? Reads the index, never writes. */
@NullMarked
package org.wirefold.search;

import org.jspecify.annotations.NullMarked;
