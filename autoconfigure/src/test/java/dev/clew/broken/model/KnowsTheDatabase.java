package dev.clew.broken.model;

import jakarta.persistence.EntityManager;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads, where only binding is done.
 */
public record KnowsTheDatabase(EntityManager entityManager, TransactionTemplate transaction) {

}
