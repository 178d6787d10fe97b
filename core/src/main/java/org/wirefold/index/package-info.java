/**
 * Keeps articles and stories in one Lucene index: whole commits in ({@link
 * org.wirefold.index.StoryWriter}), points in time out ({@link org.wirefold.index.StoryIndex}).
 * Everything that Lucene alone can do is here and in {@code search}.
 */
@NullMarked
package org.wirefold.index;

import org.jspecify.annotations.NullMarked;
