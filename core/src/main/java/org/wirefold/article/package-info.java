/**
 * The records every other package speaks in: an {@link org.wirefold.article.Article} is one
 * published copy, a {@link org.wirefold.article.Story} the set of articles that are copies of one
 * another. Data only; imports nothing of ours.
 */
@NullMarked
package org.wirefold.article;

import org.jspecify.annotations.NullMarked;
