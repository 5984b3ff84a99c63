// The rows, as Cosmos DB for Table: the other store of the large county.
param accountName string
param location string
param workspaceId string

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: take(accountName, 44)
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: true
      }
    ]
    capabilities: [
      {
        name: 'EnableTable'
      }
      {
        name: 'EnableServerless'
      }
    ]
    // What one instance wrote the others must read at once.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Strong'
    }
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
    minimalTlsVersion: 'Tls12'
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    publicNetworkAccess: 'Enabled'
  }
}

// Figures only: see tables.bicep.
resource figures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'koppi'
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'Requests'
        enabled: true
      }
    ]
  }
}

output url string = 'https://${account.name}.table.cosmos.azure.com'
