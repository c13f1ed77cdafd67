CALL dbms.listConfig()

CALL dbms.listConfig() YIELD name, value RETURN name, value

CALL dbms.listConfig('password') YIELD value RETURN value

CALL dbms.killConnections(['bolt-1'])

CALL dbms.killConnection('bolt-1')

CALL dbms.listConnections() YIELD connectionId RETURN connectionId

CALL tx.setMetaData({user: 'admin'})

CALL tx.getMetaData() YIELD metadata RETURN metadata

CALL db.labels()

CALL db.labels() YIELD label RETURN label

CALL db.propertyKeys

CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType

CALL db.schema.visualization()

CALL db.createLabel('Hacked')

CALL db.createProperty('hacked')

CALL db.createRelationshipType('HACKED')

CALL db.clearQueryCaches()

CALL db.checkpoint()

CALL db.awaitIndexes(10)

CALL db.resampleIndex('entity_no')

CALL db.prepareForReplanning()

CALL db.stats.retrieve('GRAPH COUNTS')

CALL db.stats.collect('QUERIES')

CALL db.index.fulltext.queryNodes('statement_words', 'x') YIELD node RETURN node

CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()

CALL db.index.vector.queryNodes('x', 1, [1.0])

CALL dbms.components() YIELD versions RETURN versions

CALL dbms.info()

CALL dbms.upgrade()

CALL dbms.setConfigValue('db.transaction.timeout', '0')

CALL dbms.security.createUser('x', 'y', false)

CALL dbms.security.changePassword('x')

CALL dbms.queryJmx('java.lang:*') YIELD name RETURN name

CALL dbms.showCurrentUser()

CALL dbms.routing.getRoutingTable({}, 'neo4j')

CALL `dbms`.`listConfig`()

CALL dbms . listConfig ( )

MATCH (n) CALL dbms.listConfig() YIELD value RETURN n, value

OPTIONAL CALL db.labels() YIELD label RETURN label

RETURN COUNT { CALL db.labels() YIELD label RETURN label } AS n

MATCH (n) CALL (n) { CALL db.labels() YIELD label RETURN label } RETURN label

CALL (db.labels()) { RETURN 1 AS x } RETURN x

call DBMS.LISTCONFIG()

CALL cdc.current()

CALL internal.dbms.anything()

RETURN db.nameFromElementId('x') AS x

RETURN graph.names() AS x

RETURN graph.propertiesByName('x') AS x

RETURN graph.byName('x') AS x

RETURN db.labels() AS x

RETURN dbms.listConfig() AS x

RETURN `dbms.listConfig`() AS x

RETURN com.example.evil('x') AS x

RETURN system('id') AS x

RETURN exec('id') AS x

RETURN load('x') AS x

RETURN eval('1+1') AS x
