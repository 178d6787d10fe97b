package org.wirefold.search;

import org.wirefold.article.StoryId;

/**
 * A story about the same as another.
 *
 * @param article its canonical article
 * @param copies how many articles it has
 */
public record RelatedStory(StoryId story, float score, SearchResult.Copy article, int copies) {}
