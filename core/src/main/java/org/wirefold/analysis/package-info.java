/**
 * Characters to tokens. Shared by indexing, querying, folding and tagging, because a query that is
 * analysed otherwise than the documents fails without a sound.
 */
@NullMarked
package org.wirefold.analysis;

import org.jspecify.annotations.NullMarked;
