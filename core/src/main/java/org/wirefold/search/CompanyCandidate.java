package org.wirefold.search;

/**
 * A company that was found in articles and is in no registry.
 *
 * @param stories how many stories name it
 */
public record CompanyCandidate(String name, long stories) {}
