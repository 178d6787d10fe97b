package org.wirefold.article;

import java.util.Optional;

/**
 * From which other copy one copy of a story most likely came. Immutable.
 *
 * @param from the copy it was made from; absent where that is the original, of which no article is
 *     held
 * @param confidence 0 to 1, against the other copies it may have come from
 * @param why what speaks for it, for people
 */
public record Descent(Optional<ArticleId> from, ArticleId to, double confidence, String why) {}
