package dev.clew.load;

import org.hibernate.annotations.FetchMode;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.FetchProfile;
import org.hibernate.mapping.MetadataSource;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

import jakarta.persistence.FetchType;

/**
 * Contributes a fetch profile that makes every EAGER relation lazy for the queries that
 * enable it, and keeps what the boot model tells of the mapping.
 */
public final class NoEagerProfile implements AdditionalMappingContributor, Integrator {

	static final String NAME = "clew.no-eager";

	@Override
	public void contribute(AdditionalMappingContributions contributions, InFlightMetadataCollector metadata,
			ResourceStreamLocator resourceStreamLocator, MetadataBuildingContext buildingContext) {
		metadata.addFetchProfile(new FetchProfile(NAME, MetadataSource.OTHER));
	}

	@Override
	public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
			SessionFactoryImplementor sessionFactory) {
		metadata.getFetchProfiles()
			.stream()
			.filter((profile) -> profile.getName().equals(NAME))
			.forEach((profile) -> metadata.getEntityBindings()
				.forEach((entity) -> entity.getProperties().forEach((property) -> add(profile, entity, "", property))));
		BootMappings.keep(sessionFactory, metadata);
	}

	private static void add(FetchProfile profile, PersistentClass entity, String prefix, Property property) {
		Value value = property.getValue();
		String path = prefix + property.getName();
		if (value instanceof Component component) {
			component.getProperties().forEach((part) -> add(profile, entity, path + ".", part));
		}
		else if (value instanceof ToOne toOne && !toOne.isLazy()
				|| value instanceof Collection collection && !collection.isLazy()) {
			profile.addFetch(new FetchProfile.Fetch(entity.getEntityName(), path, FetchMode.SELECT, FetchType.LAZY));
		}
	}

}
