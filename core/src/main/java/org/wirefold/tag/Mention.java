package org.wirefold.tag;

/**
 * A company found in a text.
 *
 * @param company its id in the registry
 * @param surface the form that stands in the text
 * @param start UTF-16 offset in title + {@code \n\n} + body
 * @param end exclusive
 */
public record Mention(String company, String surface, int start, int end) {}
