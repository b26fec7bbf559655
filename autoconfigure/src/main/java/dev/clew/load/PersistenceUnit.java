package dev.clew.load;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * What loads need of one entity manager factory.
 *
 * @param sessionFactory the factory
 * @param transaction runs loads
 * @param keySyntax writes keys in its SQL
 * @param access reads its entities
 * @param arrays reads its arrays
 * @param laterals tells where it may read pages owner by owner
 */
record PersistenceUnit(SessionFactoryImplementor sessionFactory, LoadTransaction transaction, KeySyntax keySyntax,
		EntityAccess access, EagerArrays arrays, Laterals laterals) {

	static PersistenceUnit of(EntityManagerFactory factory, LoadTransaction transaction, LoadSettings settings) {
		SessionFactoryImplementor sessionFactory = factory.unwrap(SessionFactoryImplementor.class);
		return new PersistenceUnit(sessionFactory, transaction, new KeySyntax(sessionFactory),
				new EntityAccess(factory), new EagerArrays(BootMappings.of(sessionFactory), settings.batchSize(false)),
				new Laterals(sessionFactory, settings.nestedPages()));
	}

}
