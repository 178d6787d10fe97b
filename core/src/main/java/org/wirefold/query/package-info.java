/** What did a person type, as a Lucene query? */
@NullMarked
package org.wirefold.query;

import org.jspecify.annotations.NullMarked;
